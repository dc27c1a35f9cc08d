import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSeed } from '#shared/domain/seed.ts';
import { buildTree } from '#shared/domain/tree.ts';
import { type PlanJson, readPlan } from './cao-bang-2024/plan-json.ts';

const file = new URL('./cao-bang-2024.json', import.meta.url);
const { records } = parseSeed(JSON.parse(readFileSync(file, 'utf8')));
const plan = readPlan();

describe('legal documents and citations', () => {
  const { legalDocument = [], citation = [] } = records;
  const cited = (uid: string) => citation.filter(({ document }) => document === uid);

  test('each of the 59 citations is held with its place, its role and the date stated there', () => {
    expect(plan.legalCitations).toHaveLength(59);
    for (const { id, kind, number, date, role, source } of plan.legalCitations) {
      const held = citation.find(({ uid }) => uid === `cite.${id}`);
      const document = legalDocument.find(({ uid }) => uid === held?.document);
      expect([document?.kind, document?.number]).toEqual([kind, number]);
      expect(held?.dateStated).toBe(date);
      expect(held?.role).toBe(role);
      const place = held?.ordinal === 0 ? held.place : `${held?.place}(${held?.ordinal})`;
      expect(place).toBe(source);
    }
  });

  test('every item listed as a document of its own is held with its words', () => {
    const { documentsIssued } = plan.results2023.guidance;
    const items = [...plan.plan.legalBasis, ...Object.values(documentsIssued).flatMap((each) => each.items)];
    const held = citation.filter(({ role }) => role === 'main');
    expect(held).toHaveLength(items.length);
    expect(new Set(held.map(({ text }) => text))).toEqual(new Set(items.map(({ text }) => text)));
  });

  test('documents are told apart by kind and number as written; one has no number', () => {
    const keys = legalDocument.map(({ kind, number }) => `${kind} ${number}`);
    expect(new Set(keys).size).toBe(45);
    expect(keys).toContain('Nghị quyết 10/2023/NQ-HĐND');
    expect(keys).toContain('Nghị quyết 10/2023/NQ');
    expect(legalDocument.filter(({ number }) => number === '').map(({ kind }) => kind)).toEqual(['Thông tư']);
  });

  test('a contradiction of the plan is kept: 183/KH-UBND bears two dates', () => {
    const document = legalDocument.find(({ number }) => number === '183/KH-UBND');
    expect(document?.date).toBe('2023-01-31');
    expect(cited(document?.uid ?? '').map(({ role, dateStated }) => [role, dateStated])).toEqual([
      ['main', '2023-01-31'],
      ['body', '2023-03-31'],
    ]);
  });
});

describe('the words of the plan', () => {
  const { section = [], footnote = [], recipient = [] } = records;

  /** Strings under the keys that hold the plan's own words. */
  const wordsIn = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(wordsIn);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, each]) =>
      ['text', 'detail', 'paragraphs', 'responsibilities', 'appendixNote'].includes(key)
        ? [each].flat().filter((word): word is string => typeof word === 'string')
        : wordsIn(each),
    );
  };

  test('110 labels of the outline in printed order, between the opening and the closing words', () => {
    const labels = plan.outline.map(({ label }) => label);
    expect(labels).toHaveLength(110);
    expect(section.map(({ label }) => label)).toEqual(['intro', ...labels, 'closing']);
    expect(buildTree(section).nodes.map(({ label }) => label)).toEqual(['intro', ...labels, 'closing']);
    for (const { label, printedLabel, heading } of plan.outline) {
      expect(section.find((each) => each.label === label)).toMatchObject({ printedLabel, heading });
    }
  });

  test('every sentence of the extraction stands in a section, a footnote, a list or a recipient', () => {
    const { results2023, plan2024 } = plan;
    const held = [
      ...section.flatMap(({ heading, paragraphs }) => [heading ?? '', ...paragraphs]),
      ...footnote.map(({ text }) => text),
      ...recipient.map(({ text }) => text),
    ].join('\n');
    const words = wordsIn([
      plan.plan,
      results2023,
      plan2024,
      plan.footnotes,
    ] satisfies PlanJson[keyof PlanJson][]);
    expect(words.length).toBeGreaterThan(150);
    expect(words.filter((each) => !held.includes(each))).toEqual([]);
  });

  test('no section prints its heading twice, and none is empty', () => {
    for (const { label, heading, paragraphs } of section) {
      expect(paragraphs, label).not.toContain(heading);
      const beneath = section.some(({ parent }) => parent === `sec2024.${label}`);
      expect(heading !== null || paragraphs.length > 0 || beneath, label).toBe(true);
    }
  });

  test('a heading that runs into its text is the beginning of the first paragraph', () => {
    const runIn = section.filter(
      ({ heading, paragraphs }) => heading && String(paragraphs[0]).startsWith(`${heading}: `),
    );
    expect(runIn.map(({ label }) => label)).toEqual([
      'A.II.1',
      'B.I.4.4',
      'B.IV.1.2.a',
      'B.IV.2.1',
      'B.IV.2.2',
      'B.IV.3.1.a',
      'B.IV.3.2.a',
      'B.IV.4.1.a',
      'B.IV.4.2.a',
      'B.IV.4.3.a',
      'B.IV.5.1',
      'B.IV.6.1.a',
      'B.IV.7.1.a',
      'B.IV.7.2.a',
      'B.VI.7',
    ]);
  });

  test('ten footnotes and ten recipients, in order', () => {
    expect(footnote.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(recipient.map(({ text }) => text)).toEqual(plan.plan.recipients.map(({ text }) => text));
  });
});

describe('how targets are to be read', () => {
  const { targetForm = [] } = records;
  const formOf = (uid: string, year = 2024) => {
    const form = targetForm.find((each) => each.indicator === uid && each.year === year);
    return form && [form.comparator, form.approximate];
  };

  test('"từ 4% trở lên" in both years', () => {
    expect(formOf('ind.poorRateDrop', 2023)).toEqual(['>=', false]);
    expect(formOf('ind.poorRateDrop', 2024)).toEqual(['>=', false]);
  });

  test('"dưới 34%" and "trên 90%" leave the bound out', () => {
    expect(formOf('ind.4.2-2')).toEqual(['<', false]);
    expect(formOf('ind.4.3-1')).toEqual(['>', false]);
  });

  test('"khoảng 5.600", "khoảng 100 lao động"; "khoảng" money is a claim', () => {
    expect(formOf('ind.4.4-1')).toEqual(['=', true]);
    expect(formOf('ind.4.1-4')).toEqual(['=', true]);
    const approximate = (records.claim ?? []).filter((claim) => claim.approximate);
    expect(approximate.map(({ place, printed }) => [place, printed])).toEqual([['B.IV.2.2', '5.000']]);
  });

  test('every target figure of kind target has its form, and no other', () => {
    const { indicator = [] } = records;
    const targets = new Set(indicator.filter(({ kind }) => kind === 'target').map(({ uid }) => uid));
    const seed = parseSeed(JSON.parse(readFileSync(file, 'utf8')));
    const aimed = seed.figures
      .filter((each) => each.measure === 'target' && targets.has(each.indicator ?? ''))
      .map(({ year, indicator: uid }) => `form.${year}.${uid}`);
    expect(targetForm).toHaveLength(aimed.length);
    expect(new Set(targetForm.map(({ uid }) => uid))).toEqual(new Set(aimed));
  });
});
