import { describeMethod } from './method';

describeMethod({ method: 'textDocument/codeAction', advertised: 'codeActionProvider', more: { range: { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } }, context: { diagnostics: [] } }, nothing: [] });
