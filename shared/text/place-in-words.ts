/** Where in the text of a plan something stands, in words. */
const placeWords = {
  vi: { intro: 'Phần mở đầu', footnote: 'chú thích' },
  en: { intro: 'Introduction', footnote: 'footnote' },
} as const;

/** A place of the text as a person knows it: "A.I.fn2" and "A.I.fn2(5)" are "A.I chú thích 2" and "A.I chú thích 2 (5)". */
export const placeInWords = (place: string, lang: 'vi' | 'en'): string => {
  const words = placeWords[lang];
  const parts = /^(.*?)(?:\.fn(\d+))?(?: ?\((\d+)\))?$/.exec(place);
  const [, section = place, footnote, item] = parts ?? [];
  return [
    section === 'intro' ? words.intro : section,
    ...(footnote === undefined ? [] : [`${words.footnote} ${footnote}`]),
    ...(item === undefined ? [] : [`(${item})`]),
  ].join(' ');
};
