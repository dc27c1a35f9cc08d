/**
 * Tells whoever has subscribed what happens in the engine, each in a language of their own. The running number is
 * the engine's: the same event has the same number for all.
 */
import type { WireEvent } from '#shared/contract/wire.ts';
import type { Lang } from '#shared/sheets/index.ts';

export type Listener = (event: WireEvent) => void;

type WithoutNumber<Event> = Event extends WireEvent ? Omit<Event, 'number'> : never;
export type EventBody = WithoutNumber<WireEvent>;

/** Puts an event into words: asked at once, once for each language that somebody listens in. */
export type Tell = (lang: Lang) => EventBody;
export type Emit = (tell: Tell) => void;

export interface Events {
  readonly emit: Emit;
  /** @returns what turns the listener away again */
  readonly subscribe: (listener: Listener, lang?: Lang) => () => void;
}

interface Subscription {
  readonly listener: Listener;
  readonly lang: Lang;
}

/** @param onFailure told of a listener that throws, or of words that cannot be found: nothing else stops for it */
export const createEvents = (onFailure: (error: unknown) => void): Events => {
  const subscriptions = new Set<Subscription>();
  let number = 0;
  return {
    emit: (tell) => {
      number++;
      const told = new Map<Lang, WireEvent>();
      for (const { listener, lang } of subscriptions) {
        try {
          const event = told.get(lang) ?? { ...tell(lang), number };
          told.set(lang, event);
          listener(event);
        } catch (error) {
          onFailure(error);
        }
      }
    },
    subscribe: (listener, lang = 'vi') => {
      const subscription = { listener, lang };
      subscriptions.add(subscription);
      return () => subscriptions.delete(subscription);
    },
  };
};
