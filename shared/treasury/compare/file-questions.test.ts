import { describe, expect, it } from 'vitest';
import type { ImportSettings } from '../settings.ts';
import { codesOf, figures, preview, rowOf, type SmallFile } from '../testing/small-import.ts';

const works: SmallFile = {
  columns: ['projectCode', 'disbursed'],
  rows: [
    ['7950443', 5],
    ['0071', 7],
  ],
  settings: { fixed: { vintage: 'own' } },
};
const development = { 'w1 hd1 dev 2024 allotted': 50, 'w2 bl dev 2024 allotted': 70 };
const questions = (file: Partial<SmallFile>, capital: Record<string, number> = development) =>
  preview({ ...works, facts: { capital: figures(capital) }, ...file }).summary.fileQuestions;

describe('what no row says is asked once for the whole file', () => {
  it('with the source that all works have capital of', () => {
    expect(questions({})).toEqual([
      {
        dimension: 'source',
        rows: 2,
        amount: 12,
        example: { sheet: 'Sheet1', row: 2 },
        suggestions: [
          { target: 'dev', score: 1, reason: { code: 'onlyCapital', params: { rows: 2 }, at: null } },
        ],
      },
    ]);
  });

  it('of several sources the one that most works have first', () => {
    const [question] = questions({}, { ...development, 'w2 bl rec 2024 allotted': 1 });
    expect(question?.suggestions.map(({ target, score, reason }) => [target, score, reason.code])).toEqual([
      ['dev', 1, 'someCapital'],
      ['rec', 0.5, 'someCapital'],
    ]);
  });

  it('a row whose work is not known speaks for nothing', () => {
    const [first] = questions({ rows: [...works.rows, ['999', 1]] });
    expect(first?.suggestions).toMatchObject([{ target: 'dev', reason: { params: { rows: 2 } } }]);
  });

  it('a work without capital leaves it open whether the source is the only one', () => {
    const [first] = questions({}, { 'w1 hd1 dev 2024 allotted': 50 });
    expect(first?.suggestions).toMatchObject([{ score: 0.5, reason: { code: 'someCapital' } }]);
  });

  it('and is no question any more once it is answered', () => {
    const answered = { ...works, settings: { fixed: { source: 'dev', vintage: 'own' as const } } };
    expect(preview(answered).summary.fileQuestions).toEqual([]);
    expect(codesOf(rowOf(preview(answered), 2))).toEqual([]);
  });

  it('the name of the sheet speaks for a unit', () => {
    const asked = questions({
      columns: ['componentName', 'unitName', 'disbursed'],
      rows: [
        ['Hạ tầng các huyện nghèo', 'Huyện Bảo Lâm', 5],
        ['Hạ tầng các huyện nghèo', null, 5],
      ],
      decisions: { acceptExactNames: true },
      table: { name: 'Bảo Lạc' },
    });
    expect(asked.find(({ dimension }) => dimension === 'unit')?.suggestions).toMatchObject([
      { target: 'bc', reason: { code: 'namedInFile', params: { text: 'Bảo Lạc' } } },
    ]);
  });
});

describe('of which year the capital is', () => {
  const asked = (fixed: ImportSettings['fixed']) =>
    preview({ ...works, settings: { fixed }, facts: { capital: figures(development) } }).summary;

  it('is asked and warned of, and stops nothing', () => {
    const { fileQuestions, warnings, classes } = asked({ source: 'dev' });
    expect(fileQuestions).toMatchObject([
      { dimension: 'vintage', rows: 2, suggestions: [{ target: '2024', reason: { code: 'onlyVintage' } }] },
    ]);
    expect(warnings.map(({ code }) => code)).toContain('vintageUnstated');
    expect(classes.new.rows).toBe(2);
  });

  it('is no question where a person has said so, also that it is not stated', () => {
    for (const vintage of ['own', 'unstated'] as const) {
      const { fileQuestions, warnings } = asked({ source: 'dev', vintage });
      expect([fileQuestions, warnings.map(({ code }) => code)]).toEqual([[], []]);
    }
  });
});
