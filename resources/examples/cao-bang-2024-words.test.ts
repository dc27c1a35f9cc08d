import { describe, expect, test } from 'vitest';
import { exampleBook } from '#shared/checks/testing/read-example.ts';
import { footnotesIn, paragraphsOf, wordsOf } from '#shared/domain/paragraphs.ts';
import type { Section } from '#shared/domain/records.ts';
import type { LiveInline } from '#shared/domain/section-text.ts';
import { isListed } from '#shared/domain/sections.ts';
import { parseSeed } from '#shared/domain/seed.ts';
import { buildTree } from '#shared/domain/tree.ts';
import { footnoteText } from '#shared/report/footnote-text.ts';
import { type LiveFigures, printLive } from '#shared/report/live-figure.ts';
import { liveCells } from '#shared/sheets/index.ts';
import { type PlanJson, readPlan } from './cao-bang-2024/plan-json.ts';
import { seedData } from './coverage/seed-data.ts';

const { records } = parseSeed(seedData('cao-bang-2024'));
const book = exampleBook(seedData, 'cao-bang-2024');
const live: LiveFigures = { view: book, year: 2024, cells: liveCells(book), findings: () => undefined };
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
    for (const { label, printedLabel } of plan.outline) {
      expect(section.find((each) => each.label === label)?.printedLabel).toBe(printedLabel);
    }
  });

  const print = (inline: LiveInline): string => printLive(inline, live);
  const linesOf = (each: Section): string[] =>
    paragraphsOf(each).map((paragraph) => wordsOf(paragraph, print));

  test('every heading of the outline begins its section, alone or with text behind it', () => {
    const headings = plan.outline.filter(({ heading }) => heading !== null);
    expect(headings.length).toBeGreaterThan(90);
    for (const { label, heading } of headings) {
      const [first] = section.filter((each) => each.label === label).flatMap(linesOf);
      expect(first?.startsWith(heading ?? ''), label).toBe(true);
    }
  });

  test('every sentence of the extraction stands in a section, a footnote, a list or a recipient', () => {
    const { results2023, plan2024 } = plan;
    const held = [
      ...section.flatMap(linesOf),
      ...footnote.map((each) => footnoteText(each, book)),
      ...recipient.map(({ text }) => text),
    ]
      .join('\n')
      .replace('VX_{HN}', 'VXHN');
    const words = wordsIn([plan.plan, results2023, plan2024] satisfies PlanJson[keyof PlanJson][]);
    expect(words.length).toBeGreaterThan(150);
    expect(words.filter((each) => !held.includes(each))).toEqual([]);
  });

  test('no section is empty', () => {
    for (const each of section) {
      const beneath = section.some(({ parent }) => parent === each.uid);
      expect(paragraphsOf(each).length > 0 || beneath, each.label).toBe(true);
    }
  });

  test('every number that the book holds or computes is a live figure, and none is blank', () => {
    const figures = section.flatMap((each) =>
      paragraphsOf(each).flatMap(({ content }) => content.filter((inline) => inline.type === 'figure')),
    );
    expect(figures.length).toBeGreaterThan(100);
    expect(figures.map(print)).not.toContain('…');
  });

  test('counts that their lists contradict are words, so that the checks go on to find them', () => {
    const [guidance] = section.filter(({ label }) => label === 'A.I');
    const inlines = guidance ? paragraphsOf(guidance).flatMap(({ content }) => content) : [];
    const places = inlines.flatMap((inline) =>
      inline.type === 'figure' && inline.expression.op === 'documents' ? [inline.expression.place] : [],
    );
    expect(places).toEqual(['A.I.fn2', 'A.I.fn3']);
    expect(guidance && linesOf(guidance).join()).toContain('08 kế hoạch, 09 văn bản');
  });

  test('each footnote is referred to once, in order; those that list documents have no text of their own', () => {
    expect(section.flatMap((each) => footnotesIn(paragraphsOf(each)))).toEqual(
      footnote.map(({ uid }) => uid),
    );
    expect(footnote.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(footnote.filter(isListed).map(({ number }) => number)).toEqual([2, 3, 4, 5]);
    const typed = footnote.filter((each) => !isListed(each));
    for (const { number, text } of typed)
      expect(text).toBe(plan.footnotes.find((each) => each.number === number)?.text);
  });

  test('ten recipients, in order', () => {
    expect(recipient.map(({ text }) => text.replace('VX_{HN}', 'VXHN'))).toEqual(
      plan.plan.recipients.map(({ text }) => text),
    );
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
    const seed = parseSeed(seedData('cao-bang-2024'));
    const aimed = seed.figures
      .filter((each) => each.measure === 'target' && targets.has(each.indicator ?? ''))
      .map(({ year, indicator: uid }) => `form.${year}.${uid}`);
    expect(targetForm).toHaveLength(aimed.length);
    expect(new Set(targetForm.map(({ uid }) => uid))).toEqual(new Set(aimed));
  });
});
