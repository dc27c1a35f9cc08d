import type { Handlers } from '../context.ts';

const toBeWritten = (): never => {
  throw new Error('to be written');
};

export const paperListHandlers: Pick<Handlers, 'papers/list' | 'papers/override'> = {
  'papers/list': toBeWritten,
  'papers/override': toBeWritten,
};
