/** Class names that are there, joined; CSS modules give `string | undefined` for a name that is not in the file. */
export const classes = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(Boolean).join(' ');
