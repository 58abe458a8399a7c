import { describeMethod, inFigure } from './method';

describeMethod({ method: 'textDocument/documentHighlight', advertised: 'documentHighlightProvider', more: inFigure, nothing: [] });
