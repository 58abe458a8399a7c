import { describeMethod } from './method';

describeMethod({ method: 'gouji/figures', advertised: 'experimental', more: {}, nothing: [] });
