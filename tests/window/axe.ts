/** Looks at a page with axe, and leaves a picture of it where one is wanted. */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const folder = process.env.KEHOACH_SCREENSHOTS;

/**
 * What axe cannot know of AG Grid's own elements. The keyboard scrolls the grid from the text field that stands over
 * the selected cell, outside of the element that scrolls; that element itself must never take the keyboard. A row of
 * headings stands there, too, where none of its groups is in sight.
 */
const known = [
  { rule: 'scrollable-region-focusable', element: '.ag-grid-viewport' },
  { rule: 'aria-required-children', element: 'div[aria-rowindex="2"]' },
];

/**
 * @param parts selectors of what is to be looked at; all of the page where there are none
 * @returns what axe finds, one line each; [] where all is well
 */
export const look = async (page: Page, name: string, parts: readonly string[] = []): Promise<string[]> => {
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
  // Its other mode opens a page of its own for frames, which Electron cannot; this window has no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  for (const part of parts) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .map(({ target, failureSummary }) => ({ element: target.join(' '), why: failureSummary ?? '' }))
      .filter(({ element }) => !known.some((each) => each.rule === id && each.element === element))
      .map(({ element, why }) => `${name}: ${id} ${element} ${why}`),
  );
};
