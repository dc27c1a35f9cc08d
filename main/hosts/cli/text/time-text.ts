/** A time in a list: "23/11/2026 14:05", in the time of this machine. */
import type { Lang } from '#shared/sheets/index.ts';

const two = (value: number): string => String(value).padStart(2, '0');

export const timeText = (iso: string, lang: Lang): string => {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const [year, month, day] = [String(at.getFullYear()), two(at.getMonth() + 1), two(at.getDate())];
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return lang === 'vi' ? `${day}/${month}/${year} ${clock}` : `${year}-${month}-${day} ${clock}`;
};
