import { describeMethod } from './method';

describeMethod({ method: 'gouji/stops', advertised: 'experimental', more: {}, nothing: null });
