import type { Handlers } from '../context.ts';

const toBeWritten = (): never => {
  throw new Error('to be written');
};

export const yearHandlers: Pick<Handlers, 'years/show' | 'years/set'> = {
  'years/show': toBeWritten,
  'years/set': toBeWritten,
};
