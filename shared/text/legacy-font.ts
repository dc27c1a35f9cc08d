/**
 * Vietnamese written with the fonts of the nineties (M16): the letters are those of another alphabet, and only a
 * .VnTime or VNI font made them look right. TCVN3 is one byte a letter and can be turned back; what looks like it in a
 * text that has lost its font is only told, never mended silently.
 */

/** TCVN 5712 (VN1) from byte 0xA1 on; its lower-case letters are those of the TCVN3 fonts, too. */
const tcvnLetters =
  'ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

/** @param text its bytes as characters (Latin-1) */
export const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00A1-\u00FF]/g, (letter) => tcvnLetters[letter.charCodeAt(0) - 0xa1] ?? letter);

/** Letters that only Unicode has: text with one of them is what it seems. */
const unicodeLetter = /[ăđơưĂĐƠƯ\u1EA0-\u1EF9]|\p{M}/u;
/** What TCVN3 makes of a Vietnamese letter within a word, and no language has there. */
const tcvnWord =
  /[A-Za-z][¨ª\u00ADµ¶¸¹¼½¾ÆÇËÎÏÑÖ×ØÜÞßåæçëîïñö÷øûüþ](?=[A-Za-z])|[§®][A-Za-zÇÈÉÊËÌÎÏÑÒÓÔÕÖß-þ]/;
/** VNI writes the mark as a letter of its own behind the vowel. */
const vniWord = /[aAeE][ÀÁÂÃÄÅÙØÛÕÏÊÉÈÚÜËàáâãäåùøûõïêéèúüë]/;

/** Whether the text reads as one that has lost its TCVN3 or VNI font. May be wrong: to be told, not acted upon. */
export const looksLikeLegacyFont = (text: string): boolean => {
  const composed = text.normalize('NFC');
  return !unicodeLetter.test(composed) && (tcvnWord.test(composed) || vniWord.test(composed));
};
