export { describeFindings, type Whereabouts } from './describe.ts';
export { Findings, type FindingsUpdate } from './findings.ts';
