/** A letter as plain text, line by line as it prints: for people, tests and golden files. */
import { isFootnote, type Letter, motto, type Run } from './letter.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const raised = (number: number): string =>
  [...String(number)].map((digit) => superscripts[Number(digit)] ?? '').join('');

const subscripted = (text: string): string => `_{${text}}`;

const textOf = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (isFootnote(run)) return raised(run.footnote);
      return run.subscript ? subscripted(run.text) : run.text;
    })
    .join('');

export const letterToText = (letter: Letter): string => {
  const { superior, issuer, number, placeAndDate } = letter.letterhead;
  const lines = [
    ...(superior === null ? [] : [superior]),
    ...issuer,
    motto.state,
    motto.words,
    number,
    placeAndDate,
    letter.type,
    letter.subject,
    ...letter.paragraphs.map(({ runs }) => textOf(runs)),
    'Nơi nhận:',
    ...letter.recipients.map(textOf),
    ...letter.signature.authority,
    letter.signature.name,
    ...letter.footnotes.map((each) => `${raised(each.number)} ${textOf(each.runs)}`),
  ];
  return `${lines.join('\n')}\n`;
};
