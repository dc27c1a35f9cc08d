/**
 * Who is let in: a browser of this machine that was given the address. Any page of any site can send requests to
 * a port of this machine, so each is looked at: was it meant for this server (Host), does it come from its own page
 * (Origin), does it carry the session's cookie. The cookie is got once, for the token in the printed address.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const secret = (): string => randomBytes(32).toString('base64url');

const isSame = (one: string, other: string): boolean => {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
};

export class Access {
  readonly #hosts: ReadonlySet<string>;
  readonly #session = secret();
  readonly #cookieName: string;
  readonly #token = secret();
  #isTokenUsed = false;
  readonly address: string;

  constructor(port: number) {
    this.#hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
    // Cookies know no ports: two books that are served at once need two names.
    this.#cookieName = `kehoach-${port}`;
    this.address = `http://127.0.0.1:${port}/?token=${this.#token}`;
  }

  /** Against names of other sites that lead to this machine. */
  isForUs({ headers }: IncomingMessage): boolean {
    return this.#hosts.has(headers.host ?? '');
  }

  isFromOurPage({ headers }: IncomingMessage): boolean {
    return headers.origin === `http://${headers.host}` && this.#hosts.has(headers.host ?? '');
  }

  hasSession({ headers }: IncomingMessage): boolean {
    const cookies = (headers.cookie ?? '').split(';').map((each) => each.trim().split('='));
    return cookies.some(([name, value = '']) => name === this.#cookieName && isSame(value, this.#session));
  }

  /** True once, for the right token. */
  takeToken(token: string): boolean {
    if (this.#isTokenUsed || !isSame(token, this.#token)) return false;
    this.#isTokenUsed = true;
    return true;
  }

  cookie(): string {
    return `${this.#cookieName}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`;
  }
}
