import { describeMethod } from './method';

describeMethod({ method: 'textDocument/semanticTokens/range', advertised: 'semanticTokensProvider', more: { range: { start: { line: 0, character: 0 }, end: { line: 7, character: 0 } } }, nothing: { data: [] } });
