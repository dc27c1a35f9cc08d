/** Every request of the contract, over everything that carries it: the same reply as from the engine itself. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createEngine } from '#engine/engine.ts';
import { type InputOf, type RequestName, requestByName, requests } from '#shared/contract/index.ts';
import type { WireReply } from '#shared/contract/wire.ts';
import { visit } from '../browser-host/server-rig.ts';
import { type SampleInputs, sampleInputs } from '../contract/sample-inputs.ts';
import { inFunding, inTargets, roads } from '../engine/ask-book.ts';
import { exampleBook, newFolder, resources } from '../engine/open-engine.ts';
import { treasuryFile, treasuryText, works } from '../engine/treasury-file.ts';
import { serveExample, testEnvironment, windowOn, withoutPaths } from './rig.ts';

type Ask = <Name extends RequestName>(name: Name, input: InputOf<Name>) => Promise<WireReply>;
interface Way {
  readonly ask: Ask;
  /** A name for a file that does not exist yet, as this way gives it to the engine. */
  readonly target: (name: string) => Promise<string>;
  /** A file of the Treasury, as this way gives it to the engine. */
  readonly source: () => Promise<string>;
}

const fromTreasury = [{ code: works.first, completed: 5_000_000_000 }];

const direct = async (): Promise<Way> => {
  const folder = newFolder();
  const paths = { resolve: (file: string) => file, resources };
  const engine = createEngine({ ...testEnvironment(), paths });
  await engine.handle({ name: 'book/open', input: { file: await exampleBook() } });
  return {
    ask: (name, input) => engine.handle({ name, input, lang: 'vi' }),
    target: (name) => Promise.resolve(`${folder}/${name}`),
    source: () => Promise.resolve(treasuryFile(fromTreasury)),
  };
};

const messagePort = async (): Promise<Way> => {
  const folder = newFolder();
  const { book, files } = await serveExample();
  const { client } = windowOn(book);
  return {
    ask: (name, input) => client.ask(name, input),
    target: (name) => Promise.resolve(files.grant(`${folder}/${name}`)),
    source: () => Promise.resolve(files.grant(treasuryFile(fromTreasury))),
  };
};

const uploaded = z.object({ value: z.object({ handle: z.string() }) });

const webSocket = async (): Promise<Way> => {
  const page = await visit({ path: await exampleBook(), environment: testEnvironment() });
  const { client } = page.window();
  return {
    ask: (name, input) => client.ask(name, input),
    target: async (name) => {
      const kind = name.endsWith('.xlsx') ? 'xlsx' : 'kehoach';
      return (await page.ask('window/pick-target', { kind, suggestedName: name }))?.handle ?? '';
    },
    source: async () => {
      const headers = { ...page.headers, 'content-type': 'application/octet-stream' };
      const sent = { method: 'POST', headers };
      const { body } = await page.server.send('/uploads/kho-bac.csv', sent, treasuryText(fromTreasury));
      return uploaded.parse(JSON.parse(body)).value.handle;
    },
  };
};

/** What a request looks for: a file that is open and previewed, a profile. */
const prepare = async (ask: Ask, name: RequestName, inputs: SampleInputs): Promise<void> => {
  if (name.startsWith('imports/') && name !== 'imports/open') {
    await ask('imports/open', inputs['imports/open']);
    await ask('imports/preview', inputs['imports/preview']);
  }
  if (name === 'profiles/delete')
    await ask('profiles/save', { ...inputs['profiles/save'], commandId: 'command-prepare' });
};

/** Something to undo, something to redo; then the request itself. */
const replyOver = async ({ ask, target, source }: Way, name: RequestName): Promise<unknown> => {
  await ask('cells/set', { commandId: 'first-edit', edits: [inFunding(roads, 'centralDevelopment', '1')] });
  await ask('cells/set', { commandId: 'second-edit', edits: [inTargets('ind.poorRate', 'target', '20')] });
  await ask('history/undo', { commandId: 'undo-it-now' });
  const asked = new Map<string, string>();
  sampleInputs((each) => {
    asked.set(each, '');
    return each;
  });
  for (const each of asked.keys())
    asked.set(each, each.endsWith('.csv') ? await source() : await target(each));
  const inputs = sampleInputs((each) => asked.get(each) ?? each);
  await prepare(ask, name, inputs);
  const reply = await ask(name, inputs[name]);
  if (reply.ok) requestByName.get(name)?.output.parse(reply.value);
  return withoutPaths(reply);
};

const isForWindows = (name: RequestName): boolean => requestByName.get(name)?.policy.fromWindow === true;
const names = requests.map(({ name }) => name);

describe.each(names.filter(isForWindows))('%s', (name) => {
  it('has the same reply over a MessagePort and a WebSocket as from the engine', async () => {
    const expected = await replyOver(await direct(), name);
    expect(expected).toMatchObject({ ok: true });
    expect(await replyOver(await messagePort(), name)).toEqual(expected);
    expect(await replyOver(await webSocket(), name)).toEqual(expected);
  });
});

describe.each(names.filter((name) => !isForWindows(name)))('%s', (name) => {
  it.each([
    ['a MessagePort', messagePort],
    ['a WebSocket', webSocket],
  ])('is not for a window over %s', async (_, way) => {
    expect(await replyOver(await way(), name)).toMatchObject({
      ok: false,
      error: { code: 'notFromWindow', params: { name } },
    });
  });
});
