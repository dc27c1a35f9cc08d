/** Work beside the engine, in threads of its process. */
export { errorOf, type Failure, failureOf } from './failure.ts';
export { type SteadyProgress, steadyProgress } from './steady-progress.ts';
export { cancelled, Thread, threadEntry, turn } from './thread.ts';
