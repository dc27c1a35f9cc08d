/** What a person has to say about codes and names, with what they most likely mean. */
import type { BookFacts, Catalogue } from '../facts.ts';
import { codeFields, type MatchDimension, matchDimensions } from '../fields.ts';
import { type Interpreted, type Question, rowAt } from '../interpret/index.ts';
import { namesOf, type Voice } from '../match/index.ts';
import type { MatchQuestion } from '../preview.ts';

const mostSuggestions = 5;
/** A person answers some hundreds; for what lies beyond a search is quicker than a list. */
const mostSuggested = 2_000;
/** Bonus of a plan amount that is the member's capital to the đồng, which one of two namesakes has. */
const sameCapital = 0.08;
const investorsPlace = 0.04;

const listOf = (catalogue: Catalogue, dimension: MatchDimension): readonly { readonly uid: string }[] => {
  if (dimension === 'component') return catalogue.components;
  return dimension === 'unit' ? catalogue.units : catalogue.sources;
};

const uidAt = (catalogue: Catalogue, dimension: MatchDimension, index: number): string =>
  listOf(catalogue, dimension)[index]?.uid ?? '';

/** Uid of the member whose exact name was taken; null where the question is open. */
export const acceptedTarget = (catalogue: Catalogue, { dimension, said, targets }: Voice): string | null => {
  const [only, another] = targets;
  return said || only === undefined || another !== undefined ? null : uidAt(catalogue, dimension, only);
};

const isCode = (field: string): boolean => (codeFields as readonly string[]).includes(field);

/** A code says nothing to compare with names: the name that stands beside it does. */
const nameToCompare = (interpreted: Interpreted, { voice, first }: Question): string => {
  if (!isCode(voice.field)) return voice.text;
  const { sheet, kept } = rowAt(interpreted, first);
  const fields: readonly string[] =
    voice.dimension === 'component'
      ? ['projectName', 'componentName']
      : voice.dimension === 'unit'
        ? ['unitName', 'investor']
        : ['sourceName'];
  const column = sheet.reading.keys.find(({ field, ids }) => fields.includes(field) && (ids[kept] ?? 0) > 0);
  return column?.texts[column.ids[kept] ?? 0] ?? '';
};

/** Capital of each component, all units, sources and vintages: allotted where anything is, else assigned. */
const capitalOf = ({ capital, catalogue }: BookFacts): Float64Array => {
  const sums = new Float64Array(catalogue.components.length);
  for (let at = 0; at < capital.amount.length; at++) {
    const component = capital.component[at] ?? -1;
    if (component >= 0) sums[component] = (sums[component] ?? 0) + (capital.amount[at] ?? 0);
  }
  return sums;
};

/** What else of the row speaks for a work: its plan is the work's capital, its investor is of the work's place. */
const bonusOf = (
  comparison: { interpreted: Interpreted; facts: BookFacts },
  capital: Float64Array,
  first: number,
) => {
  const { interpreted, facts } = comparison;
  const plan = interpreted.plans[first] ?? Number.NaN;
  const { sheet, kept } = rowAt(interpreted, first);
  const investor = sheet.reading.keys.find(({ field }) => field === 'investor');
  const text = investor?.texts[investor.ids[kept] ?? 0]?.toLowerCase() ?? '';
  return (index: number): number => {
    const unit = facts.catalogue.components[index]?.unit ?? -1;
    const place = facts.catalogue.units[unit]?.name.toLowerCase() ?? '';
    const byPlan = plan > 0 && capital[index] === plan ? sameCapital : 0;
    return byPlan + (place !== '' && text.includes(place) ? investorsPlace : 0);
  };
};

const none = (): number => 0;

export const questionsOf = (interpreted: Interpreted, facts: BookFacts): MatchQuestion[] => {
  const { catalogue } = facts;
  const names = new Map<MatchDimension, ReturnType<typeof namesOf>>();
  const capital = capitalOf(facts);
  const alike = (dimension: MatchDimension): ReturnType<typeof namesOf> => {
    const made = names.get(dimension) ?? namesOf(catalogue, dimension);
    names.set(dimension, made);
    return made;
  };
  const suggest = (question: Question): MatchQuestion['suggestions'] => {
    const { voice, first } = question;
    const { dimension, bearers } = voice;
    const bonus = dimension === 'component' ? bonusOf({ interpreted, facts }, capital, first) : none;
    const name = nameToCompare(interpreted, question);
    const found = name === '' ? [] : alike(dimension).suggest(name, mostSuggestions, bonus);
    const exact = bearers
      .map((index) => ({ index, score: 1 + bonus(index) }))
      .sort((a, b) => b.score - a.score);
    const others = found.filter(({ index }) => !bearers.includes(index));
    return [...exact, ...others].slice(0, mostSuggestions).map(({ index, score }) => ({
      target: uidAt(catalogue, dimension, index),
      score: Math.min(1, Math.round(score * 1_000) / 1_000),
      exact: bearers.length === 1 && bearers[0] === index,
    }));
  };
  return sorted(interpreted.questions).map((question, at): MatchQuestion => {
    const { voice, rows, amount, first } = question;
    const { sheet, kept } = rowAt(interpreted, first);
    const { table } = sheet.reading;
    return {
      dimension: voice.dimension,
      field: voice.field,
      text: voice.text,
      rows,
      amount,
      example: { sheet: table.name, row: table.rowNumbers[kept] ?? 1 },
      suggestions: at < mostSuggested ? suggest(question) : [],
      accepted: acceptedTarget(catalogue, voice),
    };
  });
};

/** What most rows ask first, dimension by dimension. */
const sorted = (questions: readonly Question[]): Question[] =>
  [...questions].sort(
    (a, b) =>
      matchDimensions.indexOf(a.voice.dimension) - matchDimensions.indexOf(b.voice.dimension) ||
      b.rows - a.rows ||
      a.first - b.first,
  );
