/**
 * Progress that is told several times a second although libraries and long passes say nothing of theirs: between two
 * stages that are known it creeps towards the next one, and never reaches it by itself.
 */

/** Milliseconds: more often than needs be, because a busy machine keeps a timer waiting. */
const interval = 100;
/** Part of the way to the next stage that one interval goes. */
const creeping = 0.03;

export interface SteadyProgress {
  /** @param done 0 to 1; @param next where the next known stage is */
  readonly reached: (done: number, next: number) => void;
  readonly end: () => void;
}

export const steadyProgress = (tell: (done: number) => void): SteadyProgress => {
  let shown = 0;
  let next = 0;
  const show = (done: number): void => {
    if (done <= shown) return;
    shown = done;
    tell(done);
  };
  const timer = setInterval(() => show(shown + (next - shown) * creeping), interval);
  return {
    reached: (done, following) => {
      next = following;
      show(done);
    },
    end: () => clearInterval(timer),
  };
};
