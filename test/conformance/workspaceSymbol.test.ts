import { describeMethod } from './method';

describeMethod({ method: 'workspace/symbol', advertised: 'workspaceSymbolProvider', more: { query: '' }, nothing: [] });
