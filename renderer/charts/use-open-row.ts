/** Shows a row of sheet Giải ngân, to the month of the overview. */
import { useActions } from '../book/index.ts';
import type { Shown } from './overview-part.ts';

export const useOpenRow = ({ year, period }: Shown): ((row: string, month?: number) => void) => {
  const { goTo } = useActions();
  return (row, month = period) =>
    void goTo({ sheet: 'disbursement', row, column: 'cum', year, period: month });
};
