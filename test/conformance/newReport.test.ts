import { describeMethod } from './method';

describeMethod({ method: 'gouji/newReport', advertised: 'experimental', more: { agency: '云川县', year: 2025 }, nothing: null });
