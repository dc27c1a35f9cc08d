/** Serves a window where there is no book: it is told why, and every request gets the same answer. */
import { wireVersion } from '#shared/contract/limits.ts';
import type { Channel } from './channel.ts';
import { readMessage } from './read-message.ts';
import type { RefusalReply } from './refusal-in.ts';

/** @param name of the book's file, without its folder */
export const refuseWindow = (channel: Channel, name: string, reply: RefusalReply): void => {
  channel.post({ kind: 'hello', version: wireVersion, book: reply, name, number: 0 });
  channel.onMessage((raw) => {
    const incoming = readMessage(raw);
    if (incoming.kind === 'hopeless') channel.close();
    else if (incoming.kind === 'bad') channel.post({ kind: 'reply', id: incoming.id, reply });
    else if (incoming.message.kind === 'request')
      channel.post({ kind: 'reply', id: incoming.message.id, reply });
  });
};
