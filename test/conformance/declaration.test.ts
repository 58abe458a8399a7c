import { describeMethod, inFigure } from './method';

describeMethod({ method: 'textDocument/declaration', advertised: 'declarationProvider', more: inFigure, nothing: null });
