/**
 * The regions of the window in the order in which F6 goes round them, found by their marks in the page: a region
 * says `data-region`, and its first stop `data-region-stop` where that is not simply its first control.
 */
const stops = 'button:not(:disabled), input:not(:disabled), select, textarea, a[href], [tabindex]';

const canStop = (element: HTMLElement): boolean => element.tabIndex >= 0 && element.offsetParent !== null;

const stopIn = (region: HTMLElement, selector: string): HTMLElement | undefined =>
  [...region.querySelectorAll<HTMLElement>(selector)].find(canStop);

/** What is hidden behind another sheet is no stop. */
const firstStop = (region: HTMLElement): HTMLElement | undefined =>
  stopIn(region, '[data-region-stop]') ?? stopIn(region, stops);

/** Puts the focus into the region after (1) or before (−1) the one that has it. */
export const focusRegion = (direction: 1 | -1): void => {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.getClientRects().length > 0 && !region.closest('[inert]') && firstStop(region),
  );
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  const start = current < 0 && direction < 0 ? 0 : current;
  const next = regions[(start + direction + regions.length) % regions.length];
  if (next) firstStop(next)?.focus();
};

/** Puts the focus into the sheet, from wherever it was lost. */
export const focusSheet = (): void => {
  const sheet = document.querySelector<HTMLElement>('[data-region="sheet"]');
  if (sheet) firstStop(sheet)?.focus();
};

/** Whether nobody would miss the focus: it is nowhere, out of sight, or on a tab that was clicked. */
export const isFocusLost = (): boolean => {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return true;
  return activeElement.offsetParent === null || activeElement.matches('[role=tab]:not(:focus-visible)');
};

/** For "go to cell": the name box, with its text selected. */
export const focusNameBox = (): void => {
  const box = document.querySelector<HTMLInputElement>('[data-name-box]');
  box?.focus();
  box?.select();
};
