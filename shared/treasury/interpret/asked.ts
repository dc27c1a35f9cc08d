/** Codes and names that rows ask about: one question for each, whatever number of rows say it. */
import type { Voice } from '../match/index.ts';
import type { Question } from './interpreted.ts';

export class Asked {
  readonly questions: Question[] = [];
  readonly asks = new Map<number, number[]>();
  private readonly indexOf = new Map<Voice, number>();

  add(voice: Voice | null, row: number): void {
    if (!voice) return;
    const index = this.indexOf.get(voice) ?? this.open(voice, row);
    const own = this.asks.get(row);
    if (own?.includes(index)) return;
    if (own) own.push(index);
    else this.asks.set(row, [index]);
    const question = this.questions[index];
    if (question) question.rows += 1;
  }

  /** What the rows of each question come to. */
  count(totals: Float64Array): void {
    for (const [row, indices] of this.asks) {
      const total = totals[row] ?? Number.NaN;
      if (Number.isNaN(total)) continue;
      for (const index of indices) {
        const question = this.questions[index];
        if (question) question.amount += total;
      }
    }
  }

  private open(voice: Voice, row: number): number {
    this.questions.push({ voice, rows: 0, amount: 0, first: row });
    this.indexOf.set(voice, this.questions.length - 1);
    return this.questions.length - 1;
  }
}
