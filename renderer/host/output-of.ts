/** What a host has answered, believed only when it is what was promised. */
import { type HostWords, hostWords } from '#shared/messages/host-words.ts';
import { type WindowOutputOf, type WindowRequestName, windowRequestByName } from '#shared/window/index.ts';

/** In the language in which the page is shown. */
export const say = (): HostWords => hostWords[document.documentElement.lang === 'en' ? 'en' : 'vi'];

/** @throws Error with a sentence for the person */
export const outputOf = <Name extends WindowRequestName>(
  name: Name,
  answer: unknown,
): WindowOutputOf<Name> => {
  const parsed = windowRequestByName.get(name)?.output.safeParse(answer);
  if (!parsed?.success) throw new Error(say().hostOdd, { cause: parsed?.error });
  return parsed.data as WindowOutputOf<Name>;
};
