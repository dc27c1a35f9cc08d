import { type ImportingWords, importingWords } from '#shared/messages/window-importing.ts';
import { useBook } from '../book/index.ts';

/** The view's own words: they come with it, not with the window. */
export const useImportWords = (): ImportingWords => importingWords[useBook((state) => state.settings.lang)];
