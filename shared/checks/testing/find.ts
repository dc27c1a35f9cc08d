/** Findings of one rule in a test, without the parts that every finding has. */
import type { BookView } from '../../domain/book-view.ts';
import type { RuleFinding } from '../rule.ts';
import { ruleOf } from '../rules.ts';

export const findAll = (code: string, view: BookView, year = 2024): Map<string, RuleFinding> => {
  const found = new Map<string, RuleFinding>();
  ruleOf(code)?.runAll(view, year, found);
  return found;
};

/** The only finding of the rule. */
export const findOne = (code: string, view: BookView, year = 2024): RuleFinding => {
  const [finding, ...others] = findAll(code, view, year).values();
  if (!finding || others.length > 0)
    throw new Error(`${code}: not one finding but ${others.length + (finding ? 1 : 0)}`);
  return finding;
};
