import type { Handlers } from '../context.ts';

const toBeWritten = (): never => {
  throw new Error('to be written');
};

export const paperPreviewHandlers: Pick<Handlers, 'papers/preview'> = {
  'papers/preview': toBeWritten,
};
