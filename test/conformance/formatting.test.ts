import { describeMethod } from './method';

describeMethod({ method: 'textDocument/formatting', advertised: 'documentFormattingProvider', more: { options: { tabSize: 4, insertSpaces: false } }, nothing: [] });
