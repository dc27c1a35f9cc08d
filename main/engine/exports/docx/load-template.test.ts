import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadTemplate } from './load-template.ts';
import { checkTemplate } from './template/check-template.ts';
import { draftTemplate } from './template/draft-template.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-template-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

it('reads the file as it is', async () => {
  const path = join(folder, 'mẫu.docx');
  await writeFile(path, await draftTemplate());
  expect(Buffer.compare(await loadTemplate(path), await draftTemplate())).toBe(0);
});

it('says that it is the template that is not there, or is none', async () => {
  const path = join(folder, 'không có.docx');
  const refusal = { code: 'fileNotFound', params: { path } };
  await expect(loadTemplate(path)).rejects.toMatchObject({ refusal });
  await expect(loadTemplate(folder)).rejects.toMatchObject({ refusal: { code: 'notAFile' } });
});

it('reads no more of a huge file than shows that it is too large', async () => {
  const path = join(folder, 'lớn.docx');
  await writeFile(path, '');
  await truncate(path, 5_000_000_000);
  const bytes = await loadTemplate(path);
  expect(bytes.length).toBe(10_000_001);
  expect(checkTemplate(bytes)).toMatchObject({ ok: false, error: { code: 'templateTooLarge' } });
});
