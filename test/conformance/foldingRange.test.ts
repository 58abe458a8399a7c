import { describeMethod } from './method';

describeMethod({ method: 'textDocument/foldingRange', advertised: 'foldingRangeProvider', more: {}, nothing: [] });
