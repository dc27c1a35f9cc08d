import type { Handlers } from '../context.ts';

const toBeWritten = (): never => {
  throw new Error('to be written');
};

export const paperSettingHandlers: Pick<Handlers, 'papers/settings' | 'papers/set-settings'> = {
  'papers/settings': toBeWritten,
  'papers/set-settings': toBeWritten,
};
