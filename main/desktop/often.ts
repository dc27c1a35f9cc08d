/** Tells a mishap from a habit: what has happened three times within a minute will happen again. */
export const createTally = (limit = 3, within = 60_000) => {
  const times: number[] = [];
  return {
    /** Counts one more. @returns whether it has now happened too often */
    count: (now: number): boolean => {
      times.push(now);
      while (times[0] !== undefined && times[0] <= now - within) times.shift();
      return times.length >= limit;
    },
    reset: (): void => {
      times.length = 0;
    },
  };
};
