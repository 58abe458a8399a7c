import { describeMethod } from './method';

describeMethod({ method: 'textDocument/rangeFormatting', advertised: 'documentRangeFormattingProvider', more: { range: { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } }, options: { tabSize: 4, insertSpaces: false } }, nothing: [] });
