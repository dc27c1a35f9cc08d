/** The engine's answer to each request of the contract: the compiler refuses a request without a handler. */
import type { Handlers } from '../context.ts';
import { bookHandlers } from './books.ts';
import { cellHandlers } from './cells.ts';
import { checkHandlers } from './checks.ts';
import { copyHandlers } from './copy.ts';
import { historyHandlers } from './history.ts';
import { importBatchHandlers } from './import-batches.ts';
import { importCommitHandlers } from './import-commit.ts';
import { importProfileHandlers } from './import-profiles.ts';
import { importTargetHandlers } from './import-targets.ts';
import { importHandlers } from './imports.ts';
import { overviewHandlers } from './overview.ts';
import { paperListHandlers } from './paper-list.ts';
import { paperPreviewHandlers } from './paper-preview.ts';
import { paperSettingHandlers } from './paper-settings.ts';
import { paperHandlers } from './papers.ts';
import { rowHandlers } from './rows.ts';
import { sheetHandlers } from './sheets.ts';
import { textHandlers } from './text.ts';
import { totalHandlers } from './totals.ts';
import { yearHandlers } from './years.ts';

export const handlers: Handlers = {
  ...bookHandlers,
  ...copyHandlers,
  ...sheetHandlers,
  ...cellHandlers,
  ...rowHandlers,
  ...totalHandlers,
  ...checkHandlers,
  ...historyHandlers,
  ...importBatchHandlers,
  ...importCommitHandlers,
  ...importHandlers,
  ...importProfileHandlers,
  ...importTargetHandlers,
  ...overviewHandlers,
  ...paperHandlers,
  ...paperListHandlers,
  ...paperPreviewHandlers,
  ...paperSettingHandlers,
  ...textHandlers,
  ...yearHandlers,
};
