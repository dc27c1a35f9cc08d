/**
 * Entry of the desktop's engine process, an Electron utility process. It needs nothing of Electron but the port to
 * its parent, so it imports nothing of it.
 */
import { z } from 'zod';
import { databaseFolder, isCompiled, nodeProblem } from '../cli/node-check.cjs';
import { runEngineProcess } from './engine-process.ts';
import type { PortMain } from './port-channel.ts';

interface ParentPort {
  readonly on: (
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly PortMain[] }) => void,
  ) => unknown;
  readonly postMessage: (message: unknown) => void;
}

const parentPortSchema = z.custom<ParentPort>(
  (value) => typeof value === 'object' && value !== null && 'on' in value && 'postMessage' in value,
  'not a utility process of Electron',
);

const parentPort = parentPortSchema.parse('parentPort' in process ? process.parentPort : undefined);

const { fail } = runEngineProcess({
  parent: {
    post: (message) => parentPort.postMessage(message),
    onMessage: (listener) => parentPort.on('message', ({ data, ports }) => listener(data, ports)),
  },
  problem: nodeProblem(process.versions, isCompiled(databaseFolder())),
  // The last message has to leave the process first.
  exit: (status) => setImmediate(() => process.exit(status)),
});

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
