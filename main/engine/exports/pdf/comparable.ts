/**
 * Text as a PDF can be asked for it. A PDF knows letters by their shape and place: blanks are gaps between them, and
 * where a font lacks Vietnamese letters a program draws those behind the others of their line, from another font. What
 * always keeps its order is what figures and codes are made of: plain letters, digits and signs.
 */
export const comparable = (text: string): string => text.normalize('NFKC').replace(/[^!-~]/g, '');
