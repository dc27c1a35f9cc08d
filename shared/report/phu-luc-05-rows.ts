/**
 * Phụ lục 05's rows: "Tổng số" first, then projects and sub-projects in the order of the plan.
 */
import type { ComponentNode } from '../domain/book-view.ts';
import { childrenOf } from '../domain/tree.ts';
import type { Figure } from './cell-formulas.ts';
import type { RowStyle } from './paper.ts';
import { type Amounts, amountsOf, type Question } from './phu-luc-05-figures.ts';
import { roman } from './roman.ts';
import type { RowDraft } from './table-rows.ts';

export interface RowPlan {
  readonly component: ComponentNode;
  readonly level: number;
  readonly style: RowStyle;
  readonly mark: string;
  readonly label: string;
  readonly children: readonly string[];
}

export interface FilledRow extends RowPlan {
  readonly amounts: Amounts;
}

const kindNames: Partial<Record<ComponentNode['kind'], string>> = {
  project: 'Dự án',
  subproject: 'Tiểu dự án',
};

/** "Tiểu dự án 2: …" from code 1.2; the place among its siblings where the code is of another kind. */
const labelOf = (node: ComponentNode, ordinal: number): string => {
  const kind = kindNames[node.kind];
  if (kind === undefined || node.name.startsWith(kind)) return node.name;
  const number = /^\d{1,2}(\.\d{1,2})*$/.test(node.code) ? node.code.split('.').at(-1) : String(ordinal);
  return `${kind} ${number}: ${node.name}`;
};

const isPrinted = (node: ComponentNode): boolean =>
  node.kind === 'project' || node.kind === 'subproject' || node.kind === 'undivided';

const hasFigures = ({ money }: Amounts): boolean => [...money.values()].some((value) => value !== null);

interface Walk {
  readonly question: Question;
  readonly knowsPrevious: boolean;
  readonly filled: FilledRow[];
}

const markOf = (node: ComponentNode, level: number, ordinal: number): string => {
  if (node.kind === 'undivided') return '';
  return level === 1 ? roman(ordinal) : String(ordinal);
};

/** Places the children of a component; returns the keys of those that are printed. An empty "undivided" is not. */
const placeChildren = (walk: Walk, parent: number, level: number): string[] => {
  const { components } = walk.question.trees;
  const keys: string[] = [];
  let ordinal = 0;
  for (const index of childrenOf(components, parent)) {
    const node = components.nodes[index];
    if (!node || !isPrinted(node)) continue;
    const amounts = amountsOf(walk.question, node.uid, walk.knowsPrevious);
    if (node.kind === 'undivided' && !hasFigures(amounts)) continue;
    if (node.kind !== 'undivided') ordinal++;
    const at = walk.filled.length;
    const children = level < 2 ? placeChildren(walk, index, level + 1) : [];
    const style = node.kind === 'project' ? 'group' : 'detail';
    const mark = markOf(node, level, ordinal);
    walk.filled.splice(at, 0, {
      component: node,
      level,
      style,
      mark,
      label: labelOf(node, ordinal),
      children,
      amounts,
    });
    keys.push(node.uid);
  }
  return keys;
};

/** All rows with their amounts, a parent before its children. */
export const fillRows = (question: Question, programme: number, knowsPrevious: boolean): FilledRow[] => {
  const node = question.trees.components.nodes[programme];
  if (!node) return [];
  const walk: Walk = { question, knowsPrevious, filled: [] };
  const children = placeChildren(walk, programme, 1);
  const amounts = amountsOf(question, node.uid, knowsPrevious);
  const total: FilledRow = {
    component: node,
    level: 0,
    style: 'total',
    mark: '',
    label: 'Tổng số',
    children,
    amounts,
  };
  return [total, ...walk.filled];
};

/** One row of the table for each component. */
export const draftsOf = (filled: readonly FilledRow[], notes: ReadonlyMap<string, string>): RowDraft[] =>
  filled.map(({ component, level, style, mark, label, children, amounts }) => ({
    key: component.uid,
    level,
    style,
    texts: new Map([
      ['seq', mark],
      ['item', label],
      ['note', notes.get(component.uid) ?? ''],
    ]),
    figures: new Map<string, Figure | null>([...amounts.money, ...amounts.rates]),
    sumOf: children,
  }));
