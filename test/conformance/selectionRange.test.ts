import { describeMethod } from './method';

describeMethod({ method: 'textDocument/selectionRange', advertised: 'selectionRangeProvider', more: { positions: [{ line: 5, character: 20 }] }, nothing: [] });
