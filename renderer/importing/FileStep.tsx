/** Step 1: which file; and what the book keeps of earlier ones. */
import { FileSpreadsheet, TriangleAlert } from 'lucide-react';
import { Button, EmptyState, ProgressBar } from '../ui/index.ts';
import { BatchList } from './BatchList.tsx';
import styles from './FileStep.module.css';
import { useFlow, useImport } from './flow-context.ts';
import { MatchList } from './MatchList.tsx';
import { ProfileList } from './ProfileList.tsx';
import { useImportWords } from './words.ts';

const Opening = () => {
  const words = useImportWords();
  const flow = useFlow();
  const progress = useImport((state) => state.progress);
  return (
    <div className={styles.opening}>
      <p role="status">{words.busy.opening}</p>
      <ProgressBar label={words.busy.opening} done={progress} />
      <Button autoFocus onClick={flow.cancel}>
        {words.cancel}
      </Button>
    </div>
  );
};

const Choose = () => {
  const { file: words } = useImportWords();
  const flow = useFlow();
  const problem = useImport((state) => state.problem);
  const pick = (
    <Button autoFocus look="primary" onClick={() => void flow.pick()}>
      {problem === null ? words.pick : words.pickAnother}
    </Button>
  );
  if (problem !== null) {
    return (
      <div role="alert">
        <EmptyState icon={<TriangleAlert size={24} />} title={words.failed} detail={problem} action={pick} />
      </div>
    );
  }
  return (
    <>
      <EmptyState
        icon={<FileSpreadsheet size={24} />}
        title={words.heading}
        detail={words.lead}
        action={pick}
      />
      <p className={styles.kinds}>{words.kinds}</p>
    </>
  );
};

export const FileStep = () => {
  const opening = useImport((state) => state.busy === 'opening');
  return (
    <div className={styles.page} data-region="import-table">
      <div className={styles.choose}>{opening ? <Opening /> : <Choose />}</div>
      {opening ? null : (
        <div className={styles.kept}>
          <BatchList />
          <div className={styles.column}>
            <ProfileList />
            <MatchList />
          </div>
        </div>
      )}
    </div>
  );
};
