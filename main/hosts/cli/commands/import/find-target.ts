/** The component, unit or source that an answer means: by uid, by code, or by a name that only one has. */
import { fold } from '#shared/text/fold.ts';

export interface Target {
  readonly uid: string;
  readonly code: string;
  readonly name: string;
  readonly label: string;
}

export type Found =
  | { readonly uid: string }
  | {
      readonly uid: null /** What it could mean; none where nothing is called so. */;
      readonly candidates: readonly Target[];
    };

export const findTarget = (targets: readonly Target[], text: string): Found => {
  const key = fold(text);
  const ways: readonly ((target: Target) => boolean)[] = [
    ({ uid }) => uid === text,
    ({ code }) => code !== '' && fold(code) === key,
    ({ name, label }) => fold(name) === key || fold(label) === key,
  ];
  for (const isMeant of ways) {
    const candidates = targets.filter(isMeant);
    const [only] = candidates;
    if (only && candidates.length === 1) return { uid: only.uid };
    if (candidates.length > 1) return { uid: null, candidates };
  }
  return { uid: null, candidates: [] };
};
