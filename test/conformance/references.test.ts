import { describeMethod, inFigure } from './method';

describeMethod({ method: 'textDocument/references', advertised: 'referencesProvider', more: { ...inFigure, context: { includeDeclaration: true } }, nothing: [] });
