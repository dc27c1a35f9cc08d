/**
 * Work in steps: whoever runs it may give others their turn between two of them, so that a paper of thousands of rows
 * keeps no edit waiting. What it reads may have changed meanwhile; whether that matters is for who runs it to say.
 */
export type Steps<Value> = Generator<undefined, Value>;

/** All at once. */
export const runSteps = <Value>(steps: Steps<Value>): Value => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};

/** Work that has no steps of its own. */
export const oneStep = function* <Value>(make: () => Value): Steps<Value> {
  yield;
  return make();
};
