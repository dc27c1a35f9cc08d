/** Vitest's global setup of the system tests: they run the built command line, so it must be there and fresh. */
import { buildIfStale } from '../build.ts';

export default buildIfStale;
