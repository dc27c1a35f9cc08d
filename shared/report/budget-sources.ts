/** Whose money a column is about: sources found by whose budget and which capital they are, never by name. */
import type { YearTrees } from '../domain/book-view.ts';
import type { Source } from '../domain/records.ts';

/** The state budget: what "Tổng số" covers. Mobilised money is outside this report. */
export const stateBudgets: readonly Source['budget'][] = [
  'state',
  'central',
  'local',
  'localProvincial',
  'localDistrict',
  'localCommune',
];

/** The sources that match, without those beneath one that matches already. */
export const topmostSources = (trees: YearTrees, matches: (source: Source) => boolean): string[] => {
  const { nodes, ends } = trees.sources;
  const found: string[] = [];
  for (let at = 0; at < nodes.length; ) {
    const source = nodes[at];
    if (source && matches(source)) {
      found.push(source.uid);
      at = ends[at] ?? nodes.length;
    } else at++;
  }
  return found;
};

export const centralCapital = (trees: YearTrees, capital: Source['capital']): string[] =>
  topmostSources(trees, (source) => source.budget === 'central' && source.capital === capital);

/** The lower level of the local budget is the district's until 2025, the commune's after: as the sources say. */
export const lowerLevel = (trees: YearTrees): string => {
  const budgets = new Set(trees.sources.nodes.map((source) => source.budget));
  if (budgets.has('localDistrict') && budgets.has('localCommune')) return 'huyện, xã';
  if (budgets.has('localDistrict')) return 'huyện';
  return budgets.has('localCommune') || trees.year > 2025 ? 'xã' : 'huyện';
};

/** As the catalogue abbreviates it ("SN", one day "TX"), where one source stands for the capital. */
export const capitalLabel = (trees: YearTrees, capital: Source['capital'], usual: string): string => {
  const found = trees.sources.nodes.filter((each) => each.budget === 'central' && each.capital === capital);
  const [only] = found;
  return found.length === 1 && only && only.shortName.length <= longestLabel ? only.shortName : usual;
};
const longestLabel = 6;
