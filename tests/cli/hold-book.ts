/** Opens a book for writing, says so, and holds it until stdin ends: another office's open window. */
import { createEngine } from '#engine/engine.ts';
import { cliEnvironment } from '../../main/hosts/cli/environment.ts';

const [, , file = '', author = ''] = process.argv;

const engine = createEngine(cliEnvironment({ resources: '', author, onLog: () => undefined }));
const reply = await engine.handle({ name: 'book/open', input: { file } });
process.stdout.write(reply.ok ? `${reply.value.access}\n` : `${reply.error.code}\n`);
process.stdin.resume();
process.stdin.on('end', () => void engine.close());
