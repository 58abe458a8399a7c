import { describeMethod } from './method';

describeMethod({ method: 'gouji/export', advertised: 'experimental', more: { format: 'csv' }, nothing: null });
