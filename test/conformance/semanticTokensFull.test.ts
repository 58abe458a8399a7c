import { describeMethod } from './method';

describeMethod({ method: 'textDocument/semanticTokens/full', advertised: 'semanticTokensProvider', more: {}, nothing: { data: [] } });
