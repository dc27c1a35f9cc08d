/** Text of the old TCVN3 fonts, as programs of today show it: each byte taken for the Latin letter of that number. */
const letters = 'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ';
const shown = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ®¡¢£¤¥¦§';

const table = new Map([...letters].map((letter, at) => [letter, shown[at] ?? letter]));

/** Capitals with a tone are small letters in TCVN3, in a font of capitals. */
export const toTcvn3 = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => table.get(letter) ?? table.get(letter.toLowerCase()) ?? letter)
    .join('');
