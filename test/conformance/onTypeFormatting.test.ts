import { describeMethod } from './method';

describeMethod({ method: 'textDocument/onTypeFormatting', advertised: 'documentOnTypeFormattingProvider', more: { position: { line: 7, character: 0 }, ch: '\n', options: { tabSize: 4, insertSpaces: false } }, nothing: [] });
