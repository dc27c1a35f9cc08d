/** Taking a figure of a sheet into the text by pointing at its cell, as one points at cells in Excel. */
import type { CellExpression } from '#shared/domain/expression.ts';
import type { Actions } from './actions.ts';
import type { Core } from './core.ts';
import type { Sheets } from './sheets.ts';

type Picking = Pick<Actions, 'pickFigure' | 'stopPicking' | 'takeFigure'>;

export const createPicking = (core: Core, sheets: Sheets): Picking => {
  const { store, client } = core;

  /** Cells of every year can be picked: the text goes on in its own. */
  const goBack = async (year: number): Promise<void> => {
    await sheets.show('text', year);
    core.words.current?.focus();
  };

  const takeFigure = async (): Promise<void> => {
    const { active, data, picking } = store.getState();
    if (!active || !data || picking === null) return;
    const { row, column } = active;
    const expression: CellExpression = { op: 'cell', ...data.place, row, column };
    const reply = await client.ask('text/figure', { year: picking, expression });
    if (!reply.ok) {
      store.setState({ notice: { tone: 'error', text: reply.error.message } });
      return;
    }
    const { format, printed } = reply.value;
    store.setState({
      picking: null,
      picked: { inline: { type: 'figure', expression, format }, printed, year: picking },
    });
    await goBack(picking);
  };

  return {
    pickFigure: () => {
      const { text, data } = store.getState();
      if (!text) return;
      store.setState({ picking: text.year, notice: null });
      // The sheet that was shown last, in the year of the text: one looks for the cell there first.
      void sheets.show(data?.id ?? 'funding', text.year);
    },
    stopPicking: () => {
      const { picking } = store.getState();
      store.setState({ picking: null });
      if (picking !== null) void goBack(picking);
    },
    takeFigure,
  };
};
