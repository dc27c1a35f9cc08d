import type { Handlers } from '../context.ts';

const toBeWritten = (): never => {
  throw new Error('to be written');
};

export const textHandlers: Pick<Handlers, 'text/show' | 'text/set' | 'text/figure'> = {
  'text/show': toBeWritten,
  'text/set': toBeWritten,
  'text/figure': toBeWritten,
};
