/** Taking a figure of a sheet into the text by pointing at its cell, as one points at cells in Excel. */
import type { CellExpression } from '#shared/domain/expression.ts';
import type { Actions } from './actions.ts';
import type { Core } from './core.ts';
import type { Sheets } from './sheets.ts';

type Picking = Pick<Actions, 'pickFigure' | 'takeFigure' | 'holdEdits'>;

export const createPicking = (core: Core, sheets: Sheets): Picking => {
  const { store, client } = core;

  const takeFigure = async (): Promise<void> => {
    const { active, data, picking } = store.getState();
    if (!active || !data || picking === null) return;
    const { row, column } = active;
    const expression: CellExpression = { op: 'cell', ...data.place, row, column };
    const { year } = data;
    const reply = await client.ask('text/figure', { year, expression });
    if (!reply.ok) {
      store.setState({ notice: { tone: 'error', text: reply.error.message } });
      return;
    }
    const { format, printed } = reply.value;
    store.setState({
      picking: null,
      picked: { inline: { type: 'figure', expression, format }, printed, at: picking },
    });
    await sheets.show('text');
  };

  return {
    pickFigure: (at) => store.setState({ picking: at }),
    takeFigure,
    holdEdits: (write) => {
      core.finishWords.current = write;
      return () => {
        if (core.finishWords.current === write) core.finishWords.current = async () => undefined;
      };
    },
  };
};
