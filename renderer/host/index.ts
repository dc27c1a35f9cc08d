export type { Host } from './host.ts';
export { thisHost } from './this-host.ts';
