/** Tổng quan, kept up to date while it is shown: the engine computes it, so a change means asking again. */

import type { ClientEvent } from '../engine-client/index.ts';
import { isChange } from './changes.ts';
import type { Core } from './core.ts';
import { scopeName } from './sheet-place.ts';

/** A burst of edits is one fetch. In milliseconds. */
const delay = 120;

export interface Overviews {
  /** Where something has changed, other figures are shown. */
  readonly handle: (event: ClientEvent) => void;
}

export const createOverviews = ({ store, client, fetchOverview }: Core): Overviews => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The newest wish: what is asked later is answered with what is newer. */
  let wish = 0;

  /** The overview of the shown year, to the month that is chosen. */
  const fetch = async (): Promise<void> => {
    const { year, sheet, scopes } = store.getState();
    if (year === null || sheet !== 'overview') return;
    clearTimeout(timer);
    wish++;
    const mine = wish;
    const period = scopes[scopeName('overview', year)]?.period;
    const reply = await client.ask('overview/show', { year, ...(period === undefined ? {} : { period }) });
    const now = store.getState();
    if (mine !== wish || now.year !== year || now.sheet !== 'overview') return;
    if (reply.ok) store.setState({ overview: reply.value, sheetStatus: 'ready' });
    else if (reply.error.code !== 'engineLost') store.setState({ sheetStatus: reply.error });
  };

  fetchOverview.current = () => void fetch();
  return {
    handle: (event) => {
      if (!isChange(event) || store.getState().sheet !== 'overview') return;
      clearTimeout(timer);
      timer = setTimeout(() => void fetch(), delay);
    },
  };
};
