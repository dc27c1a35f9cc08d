/** Only what was said: what is absent or undefined leaves whatever it is laid over. */
export const said = <Whole extends object>(
  part: {
    readonly [Name in keyof Whole]?: Whole[Name] | undefined;
  },
): Partial<Whole> =>
  // What is undefined has just been taken out.
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Partial<Whole>;
