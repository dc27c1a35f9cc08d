/**
 * Arithmetic typed into a cell: `=363.021+51.446`, `=(1,5+2)*3`, `=10%*5.000`. Exact rationals; no names, no
 * functions, no references to other cells.
 *
 *   sum     = product { ("+" | "-") product }
 *   product = factor { ("*" | "/") factor }
 *   factor  = { "+" | "-" } operand { "%" }
 *   operand = number | "(" sum ")"
 *
 * "%" divides by 100, as in Excel outside of cells with a percent format. Hostile text ends quickly: 1 000
 * characters and 100 brackets deep at most, and no operator makes a result longer than its operands together.
 */
import { ok, type Result, refuse } from '../errors/result.ts';
import { add, divide, multiply, negate, type Rational, subtract } from '../text/decimal.ts';
import type { DigitsOptions } from '../text/read-digits.ts';
import { excerpt } from '../text/typed-text.ts';
import { type Mark, type Token, tokenise } from './tokens.ts';

export interface FormulaValue {
  readonly value: Rational;
  /** A column of percents cannot tell whether 4% means 0,04 or 4 and needs to know. */
  readonly usesPercent: boolean;
}

interface Cursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  next: number;
}

const lengthLimit = 1_000;
const depthLimit = 100;
const hundredth: Rational = { num: 1n, den: 100n };
const operations = { '+': add, '-': subtract, '*': multiply, '/': divide };

/** @param text begins with `=` (see `isFormula` in `../text/typed-text.ts`) */
export const evaluateFormula = (text: string, options: DigitsOptions = {}): Result<FormulaValue> => {
  if (text.length > lengthLimit) return refuse('invalidFormula', { text: excerpt(text), at: lengthLimit });
  const tokens = tokenise(text, options);
  if (!tokens.ok) return tokens;
  const cursor: Cursor = { text, tokens: tokens.value, next: 0 };
  const value = evaluateSum(cursor, 0);
  if (!value.ok) return value;
  if (cursor.next < cursor.tokens.length - 1) return unexpected(cursor);
  const usesPercent = cursor.tokens.some((token) => token.kind === 'mark' && token.mark === '%');
  return ok({ value: value.value, usesPercent });
};

const unexpected = (cursor: Cursor) =>
  refuse('invalidFormula', {
    text: excerpt(cursor.text),
    at: cursor.tokens[cursor.next]?.at ?? cursor.text.length,
  });

/** Steps over the next token if it is one of these marks. */
const take = <Wanted extends Mark>(cursor: Cursor, wanted: readonly Wanted[]): Wanted | undefined => {
  const token = cursor.tokens[cursor.next];
  const found = token?.kind === 'mark' ? wanted.find((mark) => mark === token.mark) : undefined;
  if (found) cursor.next += 1;
  return found;
};

/** Operands of one precedence, from left to right. */
const evaluateChain = (
  cursor: Cursor,
  operators: readonly (keyof typeof operations)[],
  evaluateOperand: () => Result<Rational>,
): Result<Rational> => {
  let left = evaluateOperand();
  while (left.ok) {
    const operator = take(cursor, operators);
    if (!operator) return left;
    const right = evaluateOperand();
    if (!right.ok) return right;
    const value = operations[operator](left.value, right.value);
    if (value === null) return refuse('divisionByZero', { text: excerpt(cursor.text) });
    left = ok(value);
  }
  return left;
};

const evaluateSum = (cursor: Cursor, depth: number): Result<Rational> =>
  evaluateChain(cursor, ['+', '-'], () => evaluateProduct(cursor, depth));

const evaluateProduct = (cursor: Cursor, depth: number): Result<Rational> =>
  evaluateChain(cursor, ['*', '/'], () => evaluateFactor(cursor, depth));

const evaluateFactor = (cursor: Cursor, depth: number): Result<Rational> => {
  let negative = false;
  for (let sign = take(cursor, ['+', '-']); sign; sign = take(cursor, ['+', '-'])) {
    if (sign === '-') negative = !negative;
  }
  const operand = evaluateOperand(cursor, depth);
  if (!operand.ok) return operand;
  let value = negative ? negate(operand.value) : operand.value;
  while (take(cursor, ['%'])) value = multiply(value, hundredth);
  return ok(value);
};

const evaluateOperand = (cursor: Cursor, depth: number): Result<Rational> => {
  const token = cursor.tokens[cursor.next];
  if (token?.kind === 'number') {
    cursor.next += 1;
    return ok(token.value);
  }
  if (depth >= depthLimit || !take(cursor, ['('])) return unexpected(cursor);
  const value = evaluateSum(cursor, depth + 1);
  if (!value.ok) return value;
  return take(cursor, [')']) ? value : unexpected(cursor);
};
