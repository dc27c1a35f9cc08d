/** GET /files/<handle>, or /files/<handle>/<name> in a folder: what the engine has written, for the browser to put where it puts downloads. */
import { readFileSync } from 'node:fs';
import type { Answer } from './answer.ts';
import type { Result } from './results.ts';

const types: Readonly<Record<Result['kind'], string>> = {
  kehoach: 'application/octet-stream',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
};

/** RFC 8187: what encodeURIComponent leaves alone but an attribute may not hold. */
const attributeText = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** For a browser that does not know the other form: letters without their marks. */
const asciiText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^ -~]|["\\%]/g, '_');

/** RFC 6266 */
export const dispositionOf = (name: string): string =>
  `attachment; filename="${asciiText(name)}"; filename*=UTF-8''${attributeText(name)}`;

export const resultAnswer = ({ path, name, kind }: Result): Answer => ({
  status: 200,
  headers: { 'content-type': types[kind], 'content-disposition': dispositionOf(name) },
  body: readFileSync(path),
});
