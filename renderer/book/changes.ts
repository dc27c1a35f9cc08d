/** Which of what the engine tells may change what it has computed of the book. */
import type { ClientEvent } from '../engine-client/index.ts';

/** Findings are counted and printed, too. */
const changing: readonly string[] = ['changed', 'unsaved', 'findings'];

export const isChange = (event: ClientEvent): boolean =>
  event.type === 'connected' ||
  event.type === 'gap' ||
  (event.type === 'event' && changing.includes(event.event.type));
