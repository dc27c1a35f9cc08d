/** AG Grid's own few words: Vietnamese, or the English that it has built in. */
import { AG_GRID_LOCALE_VN } from '@ag-grid-community/locale';
import type { Lang } from '#shared/sheets/index.ts';

export const localeText = (lang: Lang): Record<string, string> => (lang === 'vi' ? AG_GRID_LOCALE_VN : {});
