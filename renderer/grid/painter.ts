/**
 * Shows what is selected by classes on the cells that are drawn. AG Grid's own refresh would draw their contents
 * anew at each step of an arrow key; a class costs nothing.
 */
import type { GridView } from './grid-view.ts';
import { blockOf, contains, type Selection } from './selection.ts';

const selected = 'is-selected';
const active = 'is-active';

export class Painter {
  readonly #view: GridView;

  constructor(view: GridView) {
    this.#view = view;
  }

  paint(selection: Selection | undefined): void {
    const columns = new Map(this.#view.columns().map((column, at) => [column, at]));
    const block = selection && blockOf(selection);
    const many = block && (block.top !== block.bottom || block.left !== block.right);
    this.#view.eachCell((element, row, id) => {
      const at = { row, column: columns.get(id) ?? -1 };
      const isActive = selection?.active.row === at.row && selection.active.column === at.column;
      element.classList.toggle(active, isActive);
      element.classList.toggle(selected, Boolean(many && contains(block, at)));
    });
  }
}
