/** Live figures of the text: totals, counts, cells and findings that print themselves. */
import { describe, expect, it } from 'vitest';
import type { Expression, FigureExpression } from '#shared/domain/expression.ts';
import type { Paragraph } from '#shared/domain/section-text.ts';
import { inFunding, roads, show, type } from './ask-book.ts';
import { openExample } from './open-engine.ts';
import { sectionOf, textOf } from './text-book.ts';

describe('live figures', () => {
  const ofRoads: FigureExpression = {
    op: 'total',
    measures: ['assigned'],
    year: 2024,
    component: roads,
    source: 'centralDevelopment',
  };

  it('say what they print, how, and what they are', async () => {
    const book = await openExample();
    expect(await book.get('text/figure', { expression: ofRoads })).toEqual({
      printed: '363.021',
      format: { unit: 'million', decimals: 0 },
      label: expect.stringMatching(/^Vốn giao – .*Tiểu dự án 1.* – năm 2024$/),
    });
    const works = await book.get('text/figure', {
      expression: { op: 'works', year: 2024, part: 'investment' },
    });
    expect(works.printed).toBe('139');
    expect(works.label).toBe('Số công trình – đầu tư – năm 2024');
  });

  it('print what a cell of a sheet shows', async () => {
    const book = await openExample();
    const expression = {
      op: 'cell',
      year: 2024,
      sheet: 'funding',
      row: roads,
      column: 'centralDevelopment',
    } as const;
    const { printed } = await book.get('text/figure', {
      expression,
      format: { unit: 'billion', decimals: 1 },
    });
    expect(printed).toBe('363,0');
    await type(book, inFunding(roads, 'centralDevelopment', '363.071'));
    expect((await book.get('text/figure', { expression })).printed).toBe('363.071');
  });

  it('print years, days and choices as the sheets show them', async () => {
    const book = await openExample();
    const printed = async (sheet: string, column: string, rest: object = {}): Promise<[string, string]> => {
      const { rows, cells } = await show(book, sheet, { year: 2024, ...rest });
      const at = cells[column]?.findIndex(({ value }) => value !== null) ?? -1;
      const row = rows.key[at] ?? '';
      const expression = { op: 'cell', year: 2024, sheet, row, column } as const;
      const figure = await book.get('text/figure', { expression });
      return [figure.printed, cells[column]?.[at]?.display ?? ''];
    };
    for (const [sheet, column] of [
      ['works', 'startYear'],
      ['works', 'decisionDate'],
      ['works', 'kind'],
      ['documents', 'date'],
      ['targets', 'comparator'],
    ] as const) {
      const [said, shown] = await printed(sheet, column);
      expect([sheet, column, said]).toEqual([sheet, column, shown]);
      expect(said).not.toBe('');
    }
  });

  it('of a cell are refused where nothing, or another choice than the year has, stands above the sheet', async () => {
    const book = await openExample();
    const cell = { op: 'cell', year: 2024, row: 'gnbv2125', column: 'cum' } as const;
    const codeFor = (rest: object, of: object = { sheet: 'disbursement' }) =>
      book.codeOf('text/figure', { expression: { ...cell, ...of, ...rest } as FigureExpression });
    expect(await codeFor({ period: 202403 })).toBe('done');
    expect(await codeFor({})).toBe('unknownFigure');
    expect(await codeFor({ period: 202399 })).toBe('unknownFigure');
    const allocation = { sheet: 'allocation', row: 'cb', column: 'total' };
    expect(await codeFor({ component: roads }, allocation)).toBe('done');
    expect(await codeFor({ component: 'none' }, allocation)).toBe('unknownFigure');
  });

  it('nested deeper than anybody could read are refused before they fill the stack', async () => {
    const book = await openExample();
    const nested = (levels: number): FigureExpression => {
      let expression: Expression = { op: 'documents', place: 'A.I.fn2' };
      for (let level = 0; level < levels; level++) expression = { op: 'sum', of: [expression] };
      return expression;
    };
    expect(await book.codeOf('text/figure', { expression: nested(8) })).toBe('done');
    for (const levels of [9, 50_000])
      expect(await book.codeOf('text/figure', { expression: nested(levels) })).toBe('invalidRequest');
    expect(book.log).toEqual([]);
  });

  it('that name what the book does not have are refused, in a sentence that says which', async () => {
    const book = await openExample();
    const unknown: FigureExpression = { ...ofRoads, component: 'gnbv2125.9' };
    const reply = await book.ask('text/figure', { expression: unknown });
    expect(reply.ok ? '' : reply.error.message).toContain('thành phần “gnbv2125.9”');
    const { uid } = sectionOf(await textOf(book), 'B.I.1');
    const content = [
      { type: 'figure' as const, expression: unknown, format: { unit: 'million' as const, decimals: 0 } },
    ];
    const paragraphs: Paragraph[] = [{ style: 'body', content }];
    expect(await book.codeOf('text/set', { section: uid, paragraphs })).toBe('unknownFigure');
  });

  it('print the side of a finding, and dots when it is gone', async () => {
    const book = await openExample();
    const { findings } = await book.get('checks/list', {});
    const finding = findings.find(({ printedAt }) => printedAt === 'A.I');
    expect(finding?.place.sheet).toBe('text');
    const { uid } = sectionOf(await textOf(book), 'B.I.1');
    const content = [{ type: 'finding' as const, key: finding?.key ?? '', side: 'actual' as const }];
    await book.get('text/set', { section: uid, paragraphs: [{ style: 'body', content }] });
    expect(sectionOf(await textOf(book), 'B.I.1').printed).toEqual([finding?.shown.actual]);
    const gone = [{ type: 'finding' as const, key: 'K-000', side: 'actual' as const }];
    await book.get('text/set', { section: uid, paragraphs: [{ style: 'body', content: gone }] });
    expect(sectionOf(await textOf(book), 'B.I.1').printed).toEqual(['…']);
  });
});
