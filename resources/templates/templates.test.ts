import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeholderNames, requiredPlaceholders } from '#engine/exports/docx/template/placeholders.ts';
import { checkTemplate, draftTemplate } from '#engine/exports/index.ts';

const file = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));

describe('ke-hoach.docx', () => {
  it('is what the program draws, and can be used', async () => {
    expect(Buffer.compare(file('./ke-hoach.docx'), await draftTemplate())).toBe(0);
    expect(checkTemplate(file('./ke-hoach.docx'))).toEqual({ ok: true, value: null });
  });

  it('has every placeholder explained, and which must be there', () => {
    const rows = file('./README.md').toString().split('\n');
    const explained = rows.flatMap((row) => /^\| `\{(\w+)\}` \|[^|]*\| (có)? ?\|/.exec(row)?.slice(1) ?? []);
    const names = explained.filter((_each, at) => at % 2 === 0);
    expect(new Set(names)).toEqual(new Set(placeholderNames));
    const required = names.filter((_name, at) => explained[2 * at + 1] === 'có');
    expect(new Set(required)).toEqual(new Set(requiredPlaceholders));
  });
});
