import { expect, it } from 'vitest';
import { openExample } from './open-engine.ts';
it('probe', async () => {
  const t=performance.now();
  const book = await openExample();
  console.log('open', performance.now()-t);
  const info = await book.get('book/info', {});
  console.log(JSON.stringify(info));
  for (const year of [2024,2023]) {
  const show = await book.get('sheets/show', { sheet: 'funding', year });
  console.log(show.columns.map(c=>c.id+(c.editable?'*':'')).join(' '));
  for (const [i,k] of show.rows.key.entries()) console.log(k, show.rows.level[i], show.rows.label[i], Object.entries(show.cells).map(([c,cells])=>c+'='+cells[i]?.display).filter(x=>!x.endsWith('=')).join(' | '));
  }
  const show = await book.get('sheets/show', { sheet: 'targets', year:2024 });
  console.log(show.columns.map(c=>c.id+(c.editable?'*':'')).join(' '));
  for (const [i,k] of show.rows.key.entries()) console.log(k, show.rows.level[i], show.rows.label[i], Object.entries(show.cells).filter(([c])=>c!=='name').map(([c,cells])=>c+'='+cells[i]?.display).filter(x=>!x.endsWith('=')).join(' | '));
  const f = await book.get('checks/list', {});
  console.log(f.counts, f.rules, f.findings.map(x=>x.code+' '+x.severity+' '+x.year+' '+x.place.row+' '+x.expected+' '+x.actual));
  console.log(performance.now()-t);
  const v = await book.get('book/verify', {});
  console.log(v, performance.now()-t);
  expect(1).toBe(1);
});
