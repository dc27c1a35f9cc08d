/** What is chosen above a sheet: the month, the component, how works are grouped. */
import { useEffect, useId, useState } from 'react';
import { type Scope, type SheetId, sheetDefinitions, workGroups } from '#shared/sheets/index.ts';
import { monthText } from '#shared/text/month.ts';
import { useActions, useBook, useWords } from '../book/index.ts';
import { type Choice, Select } from '../ui/index.ts';
import styles from './ScopeBar.module.css';

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice<string>[];
  readonly onPick: (value: string) => void;
}

const Pick = ({ label, value, choices, onPick }: PickProps) => {
  const id = useId();
  return (
    <span className={styles.pick}>
      <label htmlFor={id}>{label}</label>
      <Select quiet id={id} value={value} choices={choices} onPick={onPick} />
    </span>
  );
};

const PeriodPick = ({ scope }: { readonly scope: Scope }) => {
  const words = useWords().shell;
  const { chooseScope } = useActions();
  const periods = useBook((state) => state.data?.periods ?? []);
  return (
    <Pick
      label={words.month}
      value={String(scope.period ?? '')}
      choices={periods.map((period) => ({ value: String(period), label: words.toMonth(monthText(period)) }))}
      onPick={(picked) => chooseScope({ period: Number(picked) })}
    />
  );
};

const GroupPick = ({ scope }: { readonly scope: Scope }) => {
  const words = useWords().shell;
  const { chooseScope } = useActions();
  return (
    <Pick
      label={words.groupBy}
      value={scope.group ?? 'status'}
      choices={workGroups.map((group) => ({ value: group, label: words.groups[group] }))}
      onPick={(picked) => chooseScope({ group: workGroups.find((group) => group === picked) })}
    />
  );
};

/** The lowest lines of the programme: what is given to them is divided. */
const ComponentPick = ({ scope }: { readonly scope: Scope }) => {
  const words = useWords().shell;
  const { chooseScope, components } = useActions();
  const year = useBook((state) => state.year);
  const [choices, setChoices] = useState<readonly Choice<string>[]>([]);
  useEffect(() => {
    if (year !== null) void components(year).then(setChoices);
  }, [components, year]);
  const first = choices[0]?.value;
  useEffect(() => {
    if (scope.component === undefined && first !== undefined) chooseScope({ component: first });
  }, [scope.component, first, chooseScope]);
  if (scope.component === undefined) return null;
  return (
    <Pick
      label={words.component}
      value={scope.component}
      choices={choices}
      onPick={(component) => chooseScope({ component })}
    />
  );
};

const picks = { period: PeriodPick, group: GroupPick, component: ComponentPick } as const;

export const hasScope = (sheet: SheetId): boolean => sheetDefinitions[sheet].scope.length > 0;

export const ScopeBar = () => {
  const words = useWords().shell;
  const sheet = useBook((state) => state.sheet);
  const scope = useBook((state) => (state.data?.id === state.sheet ? state.data.scope : null));
  if (!scope) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.scope}>
      {sheetDefinitions[sheet].scope.map((part) => {
        const Shown = picks[part];
        return <Shown key={part} scope={scope} />;
      })}
    </div>
  );
};
