import { describeMethod } from './method';

describeMethod({ method: 'textDocument/codeLens', advertised: 'codeLensProvider', more: {}, nothing: [] });
