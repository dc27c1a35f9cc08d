/** Every request of the engine, and the types that follow from their schemas. */
import type { z } from 'zod';
import { bookRequests } from './books.ts';
import { importRequests } from './imports.ts';
import { overviewRequests } from './overview.ts';
import { paperRequests } from './papers.ts';
import { checkRequests, historyRequests, totalRequests } from './rest.ts';
import { sheetRequests } from './sheets.ts';
import { textRequests } from './text.ts';

export const requests = [
  ...bookRequests,
  ...sheetRequests,
  ...totalRequests,
  ...checkRequests,
  ...historyRequests,
  ...paperRequests,
  ...textRequests,
  ...importRequests,
  ...overviewRequests,
] as const;

type Definition = (typeof requests)[number];
export type RequestName = Definition['name'];
type DefinitionOf<Name extends RequestName> = Extract<Definition, { name: Name }>;
export type InputOf<Name extends RequestName> = z.infer<DefinitionOf<Name>['input']>;
export type OutputOf<Name extends RequestName> = z.infer<DefinitionOf<Name>['output']>;
export type RequestOfKind<Kind extends Definition['kind']> = Extract<Definition, { kind: Kind }>['name'];

export type Finding = OutputOf<'checks/list'>['findings'][number];

export const requestByName: ReadonlyMap<string, Definition> = new Map(
  requests.map((each) => [each.name, each]),
);

export { paperFormats, paperIds } from '../report/publication.ts';
export { importPageLimit } from './imports.ts';
export { editLimit, pageLimit } from './limits.ts';
