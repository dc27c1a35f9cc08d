import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

interface Refusal {
  status: number;
  stdout: string;
  stderr: string;
}
interface Launcher {
  refuseOldNode(
    versions: { node: string; napi?: string },
    compiled: boolean,
    argv: readonly string[],
  ): Refusal | null;
}
const { refuseOldNode } = createRequire(import.meta.url)('./kehoach.cjs') as Launcher;

describe('the launcher on a given Node', () => {
  it.each([
    ['22.14.0', '10', false],
    ['24.21.0', '10', false],
    ['30.0.0', '12', false],
    ['18.15.0', '8', true],
    ['20.20.2', '9', true],
  ])('starts on %s (Node-API %s, compiled: %s)', (node, napi, compiled) => {
    expect(refuseOldNode({ node, napi }, compiled, ['info', 'x.kehoach'])).toBeNull();
  });

  it.each([
    ['14.21.3', '8', false],
    ['20.20.2', '9', false],
    ['22.13.1', '9', false],
    ['16.20.2', '8', true],
    ['18.0.0', '7', true],
    ['8.0.0', undefined, true],
  ])('refuses %s (Node-API %s, compiled: %s)', (node, napi, compiled) => {
    const versions = napi === undefined ? { node } : { node, napi };
    const refusal = refuseOldNode(versions, compiled, []);
    expect(refusal?.status).toBe(3);
    expect(refusal?.stdout).toBe('');
    expect(refusal?.stderr).toContain(`Node.js ${node} `);
    expect(refusal?.stderr).toContain(compiled ? 'từ bản 18 ' : 'từ bản 22.14 ');
    expect(refusal?.stderr.trimEnd()).not.toContain('\n');
  });

  it('answers in English and in JSON when asked to', () => {
    const refusal = refuseOldNode({ node: '20.20.2', napi: '9' }, false, ['info', '--json', '--lang', 'en']);
    expect(refusal?.stderr).toMatch(/^Kehoach needs Node\.js 22\.14 or later/);
    expect(JSON.parse(refusal?.stdout ?? '')).toEqual({
      error: { code: 'nodeTooOld', message: refusal?.stderr.trimEnd() },
    });
  });

  it('takes Vietnamese when another language is named', () => {
    expect(refuseOldNode({ node: '20.20.2', napi: '9' }, false, ['en', '--lang'])?.stderr).toMatch(/ cần /);
  });
});
