import { describeMethod, text } from './method';

const range = { start: { line: 0, character: 0 }, end: { line: 7, character: 0 } };

describeMethod({ method: 'textDocument/inlayHint', advertised: 'inlayHintProvider', more: { range }, nothing: [], content: text.replace('|242\n', '|241\n') });
