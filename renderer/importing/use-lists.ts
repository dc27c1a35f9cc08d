/** What the book keeps of imports: batches, profiles, confirmed codes and names; asked for again after each change. */
import { useCallback, useEffect, useState } from 'react';
import { type ImportReply, type Imports, useActions, useBook } from '../book/index.ts';

type Lists = 'imports/batches' | 'profiles/list' | 'matches/list';
type ValueOf<Name extends Lists> = Extract<ImportReply<Name>, { ok: true }>['value'];

interface Listed<Value> {
  /** Null until it has come. */
  readonly list: Value | null;
  readonly problem: string | null;
}

type Asker<Name extends Lists> = (imports: Imports) => Promise<ImportReply<Name>>;

const askBatches: Asker<'imports/batches'> = (imports) => imports.ask('imports/batches', {});
const askProfiles: Asker<'profiles/list'> = (imports) => imports.ask('profiles/list', {});
const askMatches: Asker<'matches/list'> = (imports) => imports.ask('matches/list', {});

const useList = <Name extends Lists>(ask: Asker<Name>): Listed<ValueOf<Name>> => {
  const { imports } = useActions();
  const saved = useBook((state) => state.saving.savedAt);
  const pending = useBook((state) => state.saving.pending);
  const [list, setList] = useState<ValueOf<Name> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const fetchList = useCallback(
    async (isWanted: () => boolean) => {
      const reply = await ask(imports);
      if (!isWanted()) return;
      if (reply.ok) setList(reply.value);
      setProblem(reply.ok ? null : reply.error.message);
    },
    [ask, imports],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is saved may have changed the list
  useEffect(() => {
    let gone = false;
    void fetchList(() => !gone);
    return () => {
      gone = true;
    };
  }, [fetchList, saved, pending]);
  return { list, problem };
};

export const useBatches = () => {
  const { list, problem } = useList(askBatches);
  return { batches: list?.batches ?? null, problem };
};

export const useProfiles = () => {
  const { list, problem } = useList(askProfiles);
  return { profiles: list?.profiles ?? null, problem };
};

export const useMatches = () => {
  const { list, problem } = useList(askMatches);
  return { matches: list?.matches ?? null, problem };
};
