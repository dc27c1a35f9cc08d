/** Reasons that point at a cell of one sheet. */
import type { Reason, ReasonCode } from '../reasons.ts';
import type { Table } from '../table.ts';

/** @param row number in the file, from 1 @param column from 0; null: the whole row */
export const reasonAt = <Code extends ReasonCode>(
  code: Code,
  params: Reason<Code>['params'],
  { name }: Pick<Table, 'name'>,
  row: number,
  column: number | null = null,
): Reason<Code> => ({ code, params, at: { sheet: name, row, column } });

export const reason = <Code extends ReasonCode>(
  code: Code,
  params: Reason<Code>['params'],
): Reason<Code> => ({
  code,
  params,
  at: null,
});
