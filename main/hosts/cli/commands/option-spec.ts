/** What an option takes: the forms that several options share. */
import type { Label } from '#shared/sheets/index.ts';

export interface FlagSpec {
  readonly text: Label;
}

export interface OptionSpec<Value> {
  /** What stands for the value in the help; choices as they are typed. */
  readonly value: Label;
  readonly text: Label;
  /** What the option takes, in words, for whoever has typed something else. */
  readonly needs: Label;
  /** Undefined where the text is none of what the option takes. */
  readonly read: (text: string) => Value | undefined;
  /** Of an option that may be there several times: what two of them come to. */
  readonly join?: (before: Value, next: Value) => Value;
}

export const same = (word: string): Label => ({ vi: word, en: word });

export const text = (value: Label, description: Label): OptionSpec<string> => ({
  value,
  text: description,
  needs: value,
  read: (typed) => typed,
});

export const choice = <Value extends string>(
  values: readonly Value[],
  description: Label,
): OptionSpec<Value> => ({
  value: same(values.join('|')),
  text: description,
  needs: { vi: `cần một trong: ${values.join(', ')}`, en: `one of: ${values.join(', ')}` },
  read: (typed) => values.find((value) => value === typed),
});

export const wholeNumber = (value: Label, sample: number, description: Label): OptionSpec<number> => ({
  value,
  text: description,
  needs: { vi: `cần một số, ví dụ ${sample}`, en: `a number is needed, such as ${sample}` },
  read: (typed) => (/^[1-9]\d{0,14}$/.test(typed) ? Number(typed) : undefined),
});
