import { describe, expect, it } from 'vitest';
import { type ImportSettings, noDecisions } from '#shared/treasury/settings.ts';
import {
  type Answers,
  decisionsWithAnswers,
  noAnswers,
  readAnswers,
  settingsWithAnswers,
} from './answers.ts';
import { findTarget, type Target } from './find-target.ts';

const settings: ImportSettings = {
  sheets: [],
  moneyUnit: null,
  budgetYear: 2024,
  asOf: null,
  period: null,
  span: 'cumulative',
  origin: 'treasury',
  dash: 'zero',
  roundToDong: false,
  fixed: {},
  treasuryOffice: null,
  encoding: null,
  separator: null,
};

const resolve = (dimension: string, text: string): string => `uid of ${dimension} ${text}`;

const read = (value: unknown): Answers => {
  const answers = readAnswers(value);
  if (typeof answers === 'string') throw new Error(answers);
  return answers;
};

describe('answers', () => {
  it('lie side by side, or as the reply has them', () => {
    const flat = read({ moneyUnit: 'million', acceptExactNames: true });
    expect(flat).toEqual({ settings: { moneyUnit: 'million' }, decisions: { acceptExactNames: true } });
    expect(read({ settings: { moneyUnit: 'million' }, decisions: { acceptExactNames: true } })).toEqual(flat);
    expect(read({})).toEqual(noAnswers);
  });

  it('are told where they are wrong', () => {
    expect(readAnswers({ moneyUnit: 'usd' })).toMatch(/^moneyUnit: /);
    expect(readAnswers({ matches: [{ dimension: 'unit' }] })).toMatch(/^matches\.0\.field: /);
    expect(readAnswers({ money: 'million' })).toMatch(/money/);
    expect(readAnswers([])).toMatch(/object/);
  });

  it('replace what was found, and leave the rest', () => {
    const answers = read({ moneyUnit: 'million', fixed: { source: 'NSTW' } });
    expect(settingsWithAnswers(settings, answers, resolve)).toEqual({
      ...settings,
      moneyUnit: 'million',
      fixed: { source: 'uid of source NSTW' },
    });
    expect(settingsWithAnswers(settings, noAnswers, resolve)).toEqual(settings);
  });

  it('to the same question replace an older answer, whatever its spelling', () => {
    const match = { dimension: 'unit', field: 'unitName' } as const;
    const found = { ...noDecisions, matches: [{ ...match, text: 'Hoà An', target: 'old' }] };
    const answers = read({
      matches: [
        { ...match, text: 'Hòa An', target: 'Hòa An' },
        { ...match, text: 'Nơi khác', target: null },
      ],
      rows: [{ sheet: 'S', row: 7, unit: '04' }],
    });
    const { matches, rows } = decisionsWithAnswers(found, answers, resolve);
    expect(matches.map(({ text, target }) => [text, target])).toEqual([
      ['Hòa An', 'uid of unit Hòa An'],
      ['Nơi khác', null],
    ]);
    expect(rows).toEqual([{ sheet: 'S', row: 7, unit: 'uid of unit 04' }]);
  });
});

describe('what an answer means', () => {
  const target = (uid: string, code: string, name: string): Target => ({
    uid,
    code,
    name,
    label: `${code} · ${name}`,
  });
  const targets = [
    target('u1', '1', 'Tiểu dự án 1'),
    target('u2', '2', 'Tiểu dự án 1'),
    target('u3', '', 'Hòa An'),
  ];

  it('is a uid, a code or a name that only one has', () => {
    expect(findTarget(targets, 'u2')).toEqual({ uid: 'u2' });
    expect(findTarget(targets, '1')).toEqual({ uid: 'u1' });
    expect(findTarget(targets, 'HOÀ AN')).toEqual({ uid: 'u3' });
    expect(findTarget(targets, '2 · tiểu dự án 1')).toEqual({ uid: 'u2' });
  });

  it('is nothing where there are several, or none', () => {
    expect(findTarget(targets, 'Tiểu dự án 1')).toMatchObject({
      uid: null,
      candidates: [{ uid: 'u1' }, { uid: 'u2' }],
    });
    expect(findTarget(targets, 'Bảo Lạc')).toEqual({ uid: null, candidates: [] });
    expect(findTarget(targets, '')).toEqual({ uid: null, candidates: [] });
  });
});
