/** The window's client when things go wrong: a lost engine, a gap, a page of another version. */
import { describe, expect, it } from 'vitest';
import { wireVersion } from '#shared/contract/limits.ts';
import type { FromEngine } from '#shared/contract/wire.ts';
import { portChannel } from '../../main/hosts/utility/port-channel.ts';
import { type MessageEnd, type Port, portOverMessages } from '../../renderer/engine-client/index.ts';
import { inFunding, roads } from '../engine/ask-book.ts';
import { newChannel, portMain, type Served, serveExample, windowOver } from './rig.ts';

const edit = { edits: [inFunding(roads, 'centralDevelopment', '1', 2024)] };

/** A channel that can be cut, and loses messages on the way to the window. */
const line = ({ book }: Served, loses: (message: FromEngine) => boolean = () => false) => {
  let cutNow: () => void = () => undefined;
  const connect = async (): Promise<Port> => {
    const end = newChannel((port) => {
      const channel = portChannel(portMain(port));
      cutNow = channel.close;
      book.connect({ ...channel, post: (message) => loses(message) || channel.post(message) });
    });
    return portOverMessages(end as unknown as MessageEnd);
  };
  return { connect, cut: (): void => cutNow() };
};

const typesOf = (heard: readonly { type: string }[]): string[] => heard.map(({ type }) => type);

describe('a lost connection', () => {
  it('answers what was asked with engineLost, tells so once, and comes back by itself', async () => {
    const served = await serveExample();
    // A reply on its way is lost with the connection.
    const { connect, cut } = line(served, (message) => message.kind === 'reply' && message.id === 0);
    const { client, heard, hello } = windowOver(connect);
    const asked = client.ask('book/info', {});
    await hello();
    cut();
    expect(await asked).toMatchObject({
      ok: false,
      error: { code: 'engineLost', params: {}, message: expect.stringMatching(/^Bộ phận giữ sổ/) },
    });
    expect(await client.ask('book/info', {})).toMatchObject({ ok: true });
    expect(typesOf(heard)).toEqual(['connected', 'lost', 'connected']);
    cut();
    await expect.poll(() => typesOf(heard).slice(3)).toEqual(['lost', 'connected']);
    expect(served.book.windows()).toBe(1);
  });

  it('keeps the language', async () => {
    const served = await serveExample();
    const { connect, cut } = line(served);
    const { client, hello, until } = windowOver(connect);
    client.setLanguage('en');
    await hello();
    const before = await client.ask('sheets/show', { sheet: 'none' });
    cut();
    await until(({ type }) => type === 'lost');
    const after = await client.ask('sheets/show', { sheet: 'none' });
    expect(before.ok ? '' : before.error.message).toMatch(/^There is no sheet/);
    expect(after).toEqual(before);
  });

  it('asks in vain while nobody answers, is not sent anything twice, and can be tried at once', async () => {
    const served = await serveExample();
    const { connect } = line(served);
    let tries = 0;
    let isThere = false;
    const { client, heard, hello } = windowOver(() => {
      tries++;
      return isThere ? connect() : Promise.reject(new Error('nobody there'));
    });
    expect(await client.ask('cells/set', edit)).toMatchObject({ ok: false, error: { code: 'engineLost' } });
    expect(await client.ask('book/info', {})).toMatchObject({ ok: false, error: { code: 'engineLost' } });
    expect(tries).toBe(2);
    isThere = true;
    client.reconnect();
    await hello();
    expect(tries).toBe(3);
    expect(typesOf(heard)).toEqual(['lost', 'connected']);
    const history = await client.ask('history/list', {});
    expect(history.ok && history.value.changeSets).toHaveLength(1);
  });
});

describe('numbers', () => {
  it('show that an event is missing', async () => {
    const served = await serveExample();
    const isLost = (message: FromEngine): boolean => message.kind === 'event' && message.event.number === 1;
    const { client, heard, hello } = windowOver(line(served, isLost).connect);
    await hello();
    await client.ask('cells/set', edit);
    const told = heard.map((each) => (each.type === 'event' ? each.event.number : each.type));
    expect(told.slice(0, 3)).toEqual(['connected', 'gap', 2]);
    expect(told.filter((each) => each === 'gap')).toHaveLength(1);
  });

  it('begin where the hello says, and what was told before is left out', async () => {
    const end = newChannel((port) => {
      const say = (number: number): void =>
        port.postMessage({ kind: 'event', event: { type: 'saved', number, revision: number, at: '' } });
      const error = { code: 'bookNotOpen', params: {}, message: '' };
      port.postMessage({
        kind: 'hello',
        version: wireVersion,
        book: { ok: false, error },
        name: '',
        number: 4,
      });
      for (const number of [4, 5, 5, 6, 9]) say(number);
    });
    const { heard, until } = windowOver(async () => portOverMessages(end as unknown as MessageEnd));
    await until((each) => each.type === 'event' && each.event.number === 9);
    const told = heard.map((each) => (each.type === 'event' ? each.event.number : each.type));
    expect(told).toEqual(['connected', 5, 6, 'gap', 9]);
    end.close();
  });
});

describe('a page of another version', () => {
  it('is not let near the book', async () => {
    const ends: { close: () => void }[] = [];
    const { client, heard } = windowOver(async () => {
      const end = newChannel((port) =>
        port.postMessage({ kind: 'hello', version: 99, book: { ok: true, value: {} }, name: '', number: 0 }),
      );
      ends.push(end);
      return portOverMessages(end as unknown as MessageEnd);
    });
    expect(await client.ask('book/info', {})).toMatchObject({ ok: false, error: { code: 'engineLost' } });
    expect(typesOf(heard)).toEqual(['lost']);
    client.close();
    for (const end of ends) end.close();
  });
});

describe('a closed client', () => {
  it('answers engineLost and connects no more', async () => {
    const served = await serveExample();
    const { client, hello, heard } = windowOver(line(served).connect);
    await hello();
    const asked = client.ask('book/verify', {});
    client.close();
    expect(await asked).toMatchObject({ ok: false, error: { code: 'engineLost' } });
    expect(await client.ask('book/info', {})).toMatchObject({ ok: false, error: { code: 'engineLost' } });
    await expect.poll(() => served.book.windows()).toBe(0);
    expect(typesOf(heard)).toEqual(['connected']);
  });
});
