/**
 * What a host has answered. Hosts are of the same build as the page and have parsed what they send: here it is only
 * told apart from no answer at all, and the page carries no schemas.
 */
import { type HostWords, hostWords } from '#shared/messages/host-words.ts';
import type { WindowOutputOf, WindowRequestName } from '#shared/window/index.ts';

/** In the language in which the page is shown. */
export const say = (): HostWords => hostWords[document.documentElement.lang === 'en' ? 'en' : 'vi'];

/** @throws Error with a sentence for the person */
export const outputOf = <Name extends WindowRequestName>(answer: unknown): WindowOutputOf<Name> => {
  if (typeof answer !== 'object') throw new Error(say().hostOdd);
  return answer as WindowOutputOf<Name>;
};
