/** Types of the launcher's plain JavaScript. Not beside it as `.d.cts`: the linter would take it for a source. */
declare module '*/node-check.cjs' {
  export interface NodeProblem {
    readonly needed: string;
    readonly neededNapi: number;
    readonly found: string;
    readonly foundNapi: number;
  }
  export const nodeProblem: (
    versions: { readonly node: string; readonly napi?: string },
    compiled: boolean,
  ) => NodeProblem | null;
  export const databaseFolder: () => string | null;
  export const isCompiled: (folder: string | null) => boolean;
}
