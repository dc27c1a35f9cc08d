/** What no XML can be: the scanner, which knows the part and the place, makes a refusal of it. */
export class BadXml extends Error {}
