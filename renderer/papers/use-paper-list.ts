import { useEffect, useState } from 'react';
import { useActions, useBook } from '../book/index.ts';
import type { PaperList } from './export-choice.ts';

/** The papers of the shown year, asked for again after every change of the book. */
export const usePaperList = (): { readonly list: PaperList | null; readonly problem: string | null } => {
  const { papers } = useActions();
  const year = useBook((state) => state.year);
  const saved = useBook((state) => state.saving.savedAt);
  const [list, setList] = useState<PaperList | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is saved changes what is open
  useEffect(() => {
    if (year === null) return undefined;
    let gone = false;
    void papers(year).then((reply) => {
      if (gone) return;
      if (reply.ok) setList(reply.value);
      else setProblem(reply.error.message);
    });
    return () => {
      gone = true;
    };
  }, [papers, year, saved]);
  return { list, problem };
};
