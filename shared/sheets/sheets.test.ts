/** What the three sheets are made of: rows, columns, headings, and what may be typed where. */
import { describe, expect, it } from 'vitest';
import type { ComponentNode, UnitNode, YearTrees } from '../domain/book-view.ts';
import type { Indicator, Source } from '../domain/records.ts';
import { buildTree } from '../domain/tree.ts';
import { componentLabel, projectSheet, sheetDefinitions, sheetIds } from './index.ts';

const source = (uid: string, parent: string | null, position: string, heading = false): Source => ({
  uid,
  parent,
  position,
  name: uid,
  shortName: uid.toUpperCase(),
  budget: 'other',
  capital: null,
  heading,
  validFrom: null,
  validTo: null,
});
const sources = [
  source('total', null, 'a0'),
  source('central', 'total', 'a0', true),
  source('dev', 'central', 'a0'),
  source('rec', 'central', 'a1'),
  source('mob', 'total', 'a1'),
];
const component = (kind: ComponentNode['kind'], code: string, parent: string | null): ComponentNode => ({
  uid: code || 'programme',
  kind,
  parent,
  position: code || 'a0',
  code,
  name: `Tên ${code}`.trim(),
  leadAgency: null,
});
const components = [
  component('programme', '', null),
  component('project', '1', 'programme'),
  component('subproject', '1.1', '1'),
  component('content', '1.1.1', '1.1'),
  component('project', '2', 'programme'),
  component('content', '2.1', '2'),
  component('undivided', '9', 'programme'),
];
const unit = (uid: string, parent: string | null): UnitNode => ({
  uid,
  parent,
  kind: 'district',
  position: uid,
  code: '',
  name: uid,
  poor: null,
});
const indicator = (uid: string, parent: string | null, valueType: Indicator['valueType']): Indicator => ({
  uid,
  parent,
  valueType,
  position: uid,
  kind: valueType ? 'target' : 'group',
  code: '',
  name: uid,
  scope: null,
  unitName: null,
  decimals: 0,
  component: null,
  partOf: null,
  place: null,
  validFrom: null,
  validTo: null,
});

const trees = (vintages: readonly number[]): YearTrees => ({
  year: 2024,
  components: buildTree(components),
  units: buildTree([unit('p', null), unit('d1', 'p'), unit('d2', 'p')]),
  sources: buildTree(sources),
  indicators: buildTree([indicator('g', null, null), indicator('t', 'g', 'number')]),
  vintages,
});

const money = ['dev', 'rec', 'centralTotal', 'mob', 'total'];
const last = ['share', 'printed.centralTotal', 'printed.stateBudgetTotal', 'printed.total', 'leadAgency'];

describe('columns of funding', () => {
  it('of one vintage are the sources, leaves before their sum', () => {
    const { columns } = projectSheet('funding', trees([2024]));
    expect(columns.map(({ id }) => id)).toEqual(['code', 'name', ...money, ...last]);
  });

  it('of several vintages are the sources of each, and of all together', () => {
    const { columns } = projectSheet('funding', trees([2024, 2022]));
    const group = (prefix: string): string[] => money.map((id) => prefix + id);
    expect(columns.map(({ id }) => id)).toEqual([
      'code',
      'name',
      ...money,
      ...group('v2022.'),
      ...group('all.'),
      ...last,
    ]);
  });

  it('stand beneath headings of their vintage, and of a source that is one', () => {
    const { column } = projectSheet('funding', trees([2024, 2022]));
    const headings = (id: string): string[] | undefined => column.get(id)?.groups.map(({ vi }) => vi);
    expect(headings('dev')).toEqual(['Vốn giao năm 2024', 'CENTRAL']);
    expect(headings('mob')).toEqual(['Vốn giao năm 2024']);
    expect(headings('v2022.centralTotal')).toEqual(['Vốn năm 2022 kéo dài', 'CENTRAL']);
    expect(headings('all.total')).toEqual(['Tổng các năm vốn']);
    expect(headings('share')).toEqual([]);
    expect(column.get('centralTotal')?.label.vi).toBe('Cộng');
  });

  it('are typed at the leaves of a vintage, never in a sum', () => {
    const { columns } = projectSheet('funding', trees([2024, 2022]));
    const typed = columns.filter(({ type, editable }) => type === 'money' && editable).map(({ id }) => id);
    expect(typed).toEqual(['dev', 'rec', 'mob', 'v2022.dev', 'v2022.rec', 'v2022.mob', ...last.slice(1, 4)]);
  });

  it('name the parts of each sum', () => {
    const { column } = projectSheet('funding', trees([2024, 2022]));
    const formula = (id: string): string | undefined => {
      const content = column.get(id)?.content;
      return content?.kind === 'total' ? content.formula : undefined;
    };
    expect(formula('total')).toBe('=centralTotal+mob');
    expect(formula('v2022.centralTotal')).toBe('=v2022.dev+v2022.rec');
    expect(formula('dev')).toBe('');
  });
});

describe('rows of funding', () => {
  it('go down to the sub-project, and are typed where nothing of the sheet lies beneath', () => {
    const { rows } = projectSheet('funding', trees([2024]));
    expect(rows.map(({ key, level, typed }) => [key, level, typed])).toEqual([
      ['programme', 0, false],
      ['1', 1, false],
      ['1.1', 2, true],
      ['2', 1, true],
      ['9', 1, true],
    ]);
  });

  it('are labelled as the plan prints them', () => {
    const label = (kind: ComponentNode['kind'], code: string): string =>
      componentLabel({ kind, code, name: 'X' });
    expect([
      label('project', '4'),
      label('subproject', '4.2'),
      label('programme', ''),
      label('work', '7'),
    ]).toEqual(['Dự án 4: X', 'Tiểu dự án 2: X', 'X', 'X']);
  });

  it('of a programme without a project are not typed: capital is given to projects', () => {
    const alone = { ...trees([2024]), components: buildTree(components.slice(0, 1)) };
    expect(projectSheet('funding', alone).rows.map(({ typed }) => typed)).toEqual([false]);
  });
});

describe('allocation', () => {
  it('is typed where both the unit and the component have nothing beneath them', () => {
    const typed = (scope?: string): [boolean, boolean[]] => {
      const sheet = projectSheet(
        'allocation',
        trees([2024]),
        scope === undefined ? {} : { component: scope },
      );
      return [sheet.column.get('dev')?.editable ?? false, sheet.rows.map((row) => row.typed)];
    };
    expect(typed()).toEqual([false, [false, false, false]]);
    expect(typed('1')).toEqual([false, [false, false, false]]);
    expect(typed('1.1.1')).toEqual([true, [false, true, true]]);
    expect(typed('nothing')).toEqual([false, [false, false, false]]);
  });
});

describe('every sheet', () => {
  it.each(sheetIds)('%s has each column and each row once, with words in both languages', (id) => {
    const sheet = projectSheet(id, trees([2024, 2022]));
    expect(sheet.column.size).toBe(sheet.columns.length);
    expect(sheet.rowAt.size).toBe(sheet.rows.length);
    for (const { label, groups } of sheet.columns) {
      for (const words of [label, ...groups]) {
        expect(words.vi).toBe(words.vi.normalize('NFC'));
        expect([words.vi.length > 0, words.en.length > 0]).toEqual([true, true]);
      }
    }
    expect(sheetDefinitions[id].id).toBe(id);
  });

  it('has typed rows only where figures can be: a group of indicators has none', () => {
    const { rows } = projectSheet('targets', trees([2024]));
    expect(rows.map(({ key, typed }) => [key, typed])).toEqual([
      ['g', false],
      ['t', true],
    ]);
  });
});
