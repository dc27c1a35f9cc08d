/** References such as &amp; and &#272;. */
import { BadXml } from './bad-xml.ts';

/** The only names that a part without DOCTYPE can have. */
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Longer is none: "&#x10FFFF;", with some leading zeros. */
export const longestReference = 16;

/** Tab, line breaks, and everything from the blank on that Unicode gives to characters. */
const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code < 0xd800) ||
  (code >= 0xe000 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff);

/** @param name what stands between & and ; @throws BadXml */
export const resolveReference = (name: string): string => {
  const known = named.get(name);
  if (known !== undefined) return known;
  const code = /^#x[0-9a-fA-F]{1,12}$/.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d{1,12}$/.test(name)
      ? Number.parseInt(name.slice(1), 10)
      : 0;
  if (!isCharacter(code)) throw new BadXml();
  return String.fromCodePoint(code);
};

const pattern = /&([^;&]{0,14});|&/g;

/** @throws BadXml */
export const resolveReferences = (text: string): string =>
  text.replace(pattern, (_whole, name: string | undefined) => resolveReference(name ?? ''));
