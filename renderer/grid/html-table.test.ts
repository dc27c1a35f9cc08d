import { describe, expect, it } from 'vitest';
import { toHtml } from './html-table.ts';

describe('cells as a table', () => {
  it('carries the number of a figure beside what is shown of it', () => {
    expect(toHtml([[{ text: '363.021,5', number: 363021.5 }]])).toContain(
      '<td align="right" x:num="363021.5" sdval="363021.5">363.021,5</td>',
    );
  });

  it('takes no text for markup', () => {
    const table = toHtml([
      [
        { text: '<b>"A" & B</b>', number: null },
        { text: '', number: null },
      ],
    ]);
    expect(table).toContain('<tr><td>&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</td><td></td></tr>');
  });
});
