/** Language, theme and size of the page, as the settings say and as the system changes its mind. */
import { useEffect } from 'react';
import type { Settings } from '#shared/window/index.ts';
import { useBook } from '../book/index.ts';

const dark = '(prefers-color-scheme: dark)';
const moreContrast = '(prefers-contrast: more)';

const themeOf = (theme: Settings['theme']): 'light' | 'dark' | 'contrast' => {
  if (theme !== 'system') return theme;
  // Forced colours come with contrast of their own; tokens.css follows them.
  if (matchMedia(moreContrast).matches && !matchMedia('(forced-colors: active)').matches) return 'contrast';
  return matchMedia(dark).matches ? 'dark' : 'light';
};

export const useAppearance = (): void => {
  const { lang, theme, zoom } = useBook((state) => state.settings);

  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);

  useEffect(() => {
    // Every size of the window is in rem.
    document.documentElement.style.fontSize = `${zoom}%`;
  }, [zoom]);

  useEffect(() => {
    const apply = (): void => {
      document.documentElement.dataset.theme = themeOf(theme);
    };
    apply();
    const queries = [matchMedia(dark), matchMedia(moreContrast)];
    for (const query of queries) query.addEventListener('change', apply);
    return () => {
      for (const query of queries) query.removeEventListener('change', apply);
    };
  }, [theme]);
};
