import { describeMethod } from './method';

describeMethod({ method: 'gouji/preview', advertised: 'experimental', more: {}, nothing: null });
