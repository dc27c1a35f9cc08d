/**
 * Times as they are read in Vietnam, on any machine: the same fixed form and the one time zone of the country,
 * so that two officers see the same minute.
 */
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const read = (iso: string): Readonly<Record<string, string>> | undefined => {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return undefined;
  return Object.fromEntries(parts.formatToParts(time).map(({ type, value }) => [type, value]));
};

/** "10:42"; the text itself where it is no time. */
export const clockText = (iso: string): string => {
  const at = read(iso);
  return at ? `${at.hour}:${at.minute}` : iso;
};

/** "23/11/2026 10:42" */
export const dateTimeText = (iso: string): string => {
  const at = read(iso);
  return at ? `${at.day}/${at.month}/${at.year} ${at.hour}:${at.minute}` : iso;
};
