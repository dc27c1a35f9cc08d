export { Findings, type FindingsUpdate } from './findings.ts';
