/**
 * Files that a person has picked, by handles that say nothing: a window never names a path. A handle is good for
 * one request and for a while; one that was used, has expired or was never granted here is refused.
 */
import { randomBytes } from 'node:crypto';
import { Refused } from '#engine/refused.ts';

/** Milliseconds: long enough for a person who is called away between picking a file and pressing the button. */
const lifetime = 3_600_000;
/** More than a person picks in that time; what was granted first is forgotten first. */
const most = 1_000;

interface Grant {
  readonly path: string;
  readonly until: number;
  readonly isLent: boolean;
}

export const newHandle = (): string => randomBytes(18).toString('base64url');

export class FileHandles {
  readonly #grants = new Map<string, Grant>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  grant(path: string): string {
    const handle = newHandle();
    this.accept(handle, path);
    return handle;
  }

  /** A handle that somebody else has made: the desktop's main process. */
  accept(handle: string, path: string): void {
    this.#put(handle, { path, until: this.#now() + lifetime, isLent: false });
  }

  /** For the host itself: good for as many uses as it makes, until it is taken back. */
  lend(path: string): { readonly handle: string; readonly takeBack: () => void } {
    const handle = newHandle();
    this.#put(handle, { path, until: Number.POSITIVE_INFINITY, isLent: true });
    return { handle, takeBack: () => this.#grants.delete(handle) };
  }

  /** @throws Refused */
  readonly resolve = (handle: string): string => {
    const grant = this.#grants.get(handle);
    if (!grant?.isLent) this.#grants.delete(handle);
    if (!grant || grant.until < this.#now()) throw new Refused({ code: 'unknownHandle', params: {} });
    return grant.path;
  };

  #put(handle: string, grant: Grant): void {
    const [oldest] = this.#grants.keys();
    if (this.#grants.size >= most && oldest !== undefined) this.#grants.delete(oldest);
    this.#grants.set(handle, grant);
  }
}
