import type { OutputOf } from '#shared/contract/index.ts';
import { timeText } from '../text/time-text.ts';
import { proseWidth } from '../text/wrap.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { countText } from './count-text.ts';
import { type Field, fieldList } from './field-list.ts';
import { fileOf, openToRead } from './opening.ts';

type Info = OutputOf<'book/info'>;

const lastChange = ({ lang }: Call, change: Info['lastChange']): string =>
  change ? `${change.summary} (${words[lang].by(change.author, timeText(change.at, lang))})` : '';

const holder = ({ lang }: Call, held: Info['holder']): string =>
  held ? words[lang].heldBy(held.user, held.machine, timeText(held.since, lang)) : '';

export const infoText = (call: Call, file: string, info: Info): string => {
  const say = words[call.lang];
  const years = info.years.map(({ year, status }) => `${year} (${say.status[status] ?? status})`);
  const sheets = info.sheets.map(({ id, label, rows }) => `${label} (${id}): ${say.rows(countText(rows))}`);
  const fields: Field[] = [
    [say.book, file],
    [say.office, info.office || say.notNamed],
    [say.years, years.join(', ') || say.none],
    [say.sheets, sheets.join('\n')],
    [say.figures, countText(info.figures)],
    [say.revision, countText(info.revision)],
    [say.lastChange, lastChange(call, info.lastChange)],
    [say.holder, holder(call, info.holder)],
    [say.schema, countText(info.schemaVersion)],
    [say.contentHash, info.contentHash],
  ];
  return fieldList(fields, proseWidth(call.output.width));
};

export const runInfo = async (call: Call): Promise<number> => {
  await openToRead(call);
  const info = await call.ask('book/info', {});
  await call.output.answer(info, () => infoText(call, fileOf(call), info));
  return 0;
};
