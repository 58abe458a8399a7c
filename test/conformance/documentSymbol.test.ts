import { describeMethod } from './method';

describeMethod({ method: 'textDocument/documentSymbol', advertised: 'documentSymbolProvider', more: {}, nothing: [] });
