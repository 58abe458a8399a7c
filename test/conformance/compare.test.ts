import { describeMethod } from './method';

describeMethod({ method: 'gouji/compare', advertised: 'experimental', more: {}, nothing: null });
