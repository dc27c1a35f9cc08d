import { sheetDefinitions } from '#shared/sheets/index.ts';
import { shownViews, useActions, useBook, useWords } from '../book/index.ts';
import { Tabs } from '../ui/index.ts';
import styles from './SheetTabs.module.css';

export const sheetPanelId = 'sheet';

export const SheetTabs = () => {
  const { shell: words, overview } = useWords();
  const actions = useActions();
  const lang = useBook((state) => state.settings.lang);
  const sheet = useBook((state) => state.sheet);
  return (
    <nav className={styles.bar} aria-label={words.sheets} data-region="tabs">
      <Tabs
        hanging
        label={words.sheets}
        items={shownViews.map((id) => ({
          id,
          label: id === 'overview' ? overview.title : sheetDefinitions[id].label[lang],
        }))}
        chosen={sheet}
        controls={sheetPanelId}
        onPick={(id, byMouse) => {
          actions.showSheet(id);
          // As in Excel: after a click one types into the sheet.
          if (byMouse) actions.focusSheet();
        }}
      />
    </nav>
  );
};
