/** What is chosen above a sheet: the month, the component, how works are grouped. */
import { useEffect, useState } from 'react';
import { type Scope, sheetDefinitions, workGroups } from '#shared/sheets/index.ts';
import { monthText } from '#shared/text/month.ts';
import { useActions, useBook, useWords, type ViewId } from '../book/index.ts';
import { type Choice, Pick } from '../ui/index.ts';
import styles from './ScopeBar.module.css';

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

/** The overview has a bar of its own. */
const partsOf = (sheet: ViewId) => (sheet === 'overview' ? [] : sheetDefinitions[sheet].scope);

export const hasScope = (sheet: ViewId): boolean => partsOf(sheet).length > 0;

export const ScopeBar = () => {
  const words = useWords().shell;
  const sheet = useBook((state) => state.sheet);
  const scope = useBook((state) => (state.data?.id === state.sheet ? state.data.scope : null));
  if (!scope) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.scope}>
      {partsOf(sheet).map((part) => {
        const Shown = picks[part];
        return <Shown key={part} scope={scope} />;
      })}
    </div>
  );
};
