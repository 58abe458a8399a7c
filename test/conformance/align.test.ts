import { describeMethod } from './method';

describeMethod({ method: 'gouji/align', advertised: 'experimental', more: { position: { line: 5, character: 20 } }, nothing: null });
