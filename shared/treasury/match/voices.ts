/**
 * What one code or one name of the file says of one dimension. Asked once for each text, not for each row
 * (budget-codes.md §2 rule 1: codes are text with leading zeros, padded from the list of codes, never compared as
 * numbers where two fit).
 */
import { codeFields, type ImportField, type MatchDimension } from '../fields.ts';
import { exactName } from './exact-name.ts';
import type { AllMembers } from './members.ts';
import type { Remembered } from './remembered.ts';

export interface Voice {
  readonly dimension: MatchDimension;
  readonly field: ImportField;
  /** As the file says it. */
  readonly text: string;
  /** Members that it can mean: one is an answer, several are a doubt, none is nothing known. */
  readonly targets: readonly number[];
  /** A person said so. */
  readonly said: boolean;
  /** A person said that rows with it are left out. */
  readonly leftOut: boolean;
  /** The code of the catalogue that it was taken as, where that has more zeros. */
  readonly padded: string | null;
  /** Members that bear this very name or code, whether or not that answers. */
  readonly bearers: readonly number[];
}

/** Fields whose codes the catalogue itself knows. */
const catalogued: Readonly<Partial<Record<ImportField, MatchDimension>>> = {
  projectCode: 'component',
  areaCode: 'unit',
};

const isCode = (field: ImportField): boolean => (codeFields as readonly string[]).includes(field);

const withoutZeros = (code: string): string => (/^\d+$/.test(code) ? code.replace(/^0+(?=\d)/, '') : code);

export interface VoiceOptions {
  readonly members: AllMembers;
  readonly remembered: Remembered;
  readonly acceptExactNames: boolean;
}

export class Voices {
  private readonly options: VoiceOptions;
  private readonly known = new Map<string, Voice>();
  private readonly codes = new Map<string, ReadonlyMap<string, readonly string[]>>();

  constructor(options: VoiceOptions) {
    this.options = options;
  }

  of(dimension: MatchDimension, field: ImportField, text: string): Voice {
    const key = `${dimension} ${field} ${text}`;
    const present = this.known.get(key);
    if (present) return present;
    const made = isCode(field) ? this.ofCode(dimension, field, text) : this.ofName(dimension, field, text);
    this.known.set(key, made);
    return made;
  }

  private said(
    dimension: MatchDimension,
    field: ImportField,
    text: string,
    how: 'exact' | 'alike' = 'exact',
  ): Pick<Voice, 'targets' | 'leftOut'> | null {
    const target = this.options.remembered[how](dimension, field, text);
    if (target === undefined) return null;
    if (target === null) return { targets: [], leftOut: true };
    const index = this.options.members[dimension].indexOf.get(target);
    return index === undefined ? null : { targets: [index], leftOut: false };
  }

  private ofCode(dimension: MatchDimension, field: ImportField, text: string): Voice {
    const voice = { dimension, field, text, padded: null, bearers: [], said: true };
    const said = this.said(dimension, field, text);
    if (said) return { ...voice, ...said };
    const fitting = (this.codesOf(dimension, field).get(withoutZeros(text)) ?? []).filter(
      (code) => code === text || code.length > text.length,
    );
    const [only = '', another] = fitting;
    const meant = fitting.map((code) => this.meaningOf(dimension, field, code));
    const targets = [...new Set(meant.flatMap((each) => each.targets))];
    if (another !== undefined || only === '')
      return { ...voice, targets, bearers: targets, leftOut: false, said: false };
    return {
      ...voice,
      targets,
      bearers: targets,
      leftOut: meant[0]?.leftOut === true,
      said: meant[0]?.said === true,
      padded: only === text ? null : only,
    };
  }

  private meaningOf(
    dimension: MatchDimension,
    field: ImportField,
    code: string,
  ): Pick<Voice, 'targets' | 'leftOut' | 'said'> {
    const said = this.said(dimension, field, code);
    if (said) return { ...said, said: true };
    const targets =
      catalogued[field] === dimension ? (this.options.members[dimension].byCode.get(code) ?? []) : [];
    return { targets, leftOut: false, said: false };
  }

  /** All codes known of a field, by what is left of them without leading zeros. */
  private codesOf(dimension: MatchDimension, field: ImportField): ReadonlyMap<string, readonly string[]> {
    const key = `${dimension} ${field}`;
    const present = this.codes.get(key);
    if (present) return present;
    const { members, remembered } = this.options;
    const listed = catalogued[field] === dimension ? members[dimension].byCode.keys() : [];
    const made = new Map<string, string[]>();
    for (const code of new Set([...listed, ...remembered.texts(dimension, field)])) {
      made.set(withoutZeros(code), [...(made.get(withoutZeros(code)) ?? []), code]);
    }
    this.codes.set(key, made);
    return made;
  }

  private ofName(dimension: MatchDimension, field: ImportField, text: string): Voice {
    const { members, acceptExactNames } = this.options;
    const bearers = members[dimension].byName.get(exactName(text)) ?? [];
    const voice = { dimension, field, text, padded: null, bearers };
    const said = this.said(dimension, field, text) ?? this.alike(dimension, field, text, bearers);
    if (said) return { ...voice, ...said, said: true };
    const [only, another] = bearers;
    const answers = acceptExactNames && only !== undefined && another === undefined;
    return { ...voice, targets: answers ? [only] : [], leftOut: false, said: false };
  }

  /** A spelling without the marks is taken for the remembered one only where no other member bears it with them. */
  private alike(
    dimension: MatchDimension,
    field: ImportField,
    text: string,
    bearers: readonly number[],
  ): Pick<Voice, 'targets' | 'leftOut'> | null {
    const said = this.said(dimension, field, text, 'alike');
    const [target] = said?.targets ?? [];
    return bearers.length === 0 || (target !== undefined && bearers.includes(target)) ? said : null;
  }
}
