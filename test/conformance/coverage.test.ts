import { describeMethod } from './method';

describeMethod({ method: 'gouji/coverage', advertised: 'experimental', more: {}, nothing: null });
