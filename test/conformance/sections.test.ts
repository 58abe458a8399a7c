import { describeMethod } from './method';

describeMethod({ method: 'gouji/sections', advertised: 'experimental', more: {}, nothing: [] });
