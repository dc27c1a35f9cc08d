/** A day, perhaps with a time, as ISO 8601 writes it: the form in which some workbooks keep dates. */
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?Z?$/;

const millisecondsPerDay = 86_400_000;
/** 1970-01-01 in days since 1899-12-30. */
const epoch = 25_569;

/** Days since 1899-12-30, the time of day as a fraction; NaN for what is no day. */
export const daysOfIso = (text: string): number => {
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = iso.exec(text.trim()) ?? [];
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(start);
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return Number.NaN;
  const time = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  const days = start / millisecondsPerDay + epoch;
  return days < 1 || time >= 86_400 ? Number.NaN : days + time / 86_400;
};
