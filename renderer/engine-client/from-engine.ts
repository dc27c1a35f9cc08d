import type { FromEngine } from '#shared/contract/wire.ts';

/**
 * Window and engine are one program of one version, which the hello proves: a message is looked at no closer than
 * to tell it from what is none.
 */
export const isFromEngine = (message: unknown): message is FromEngine =>
  typeof message === 'object' && message !== null && 'kind' in message;
