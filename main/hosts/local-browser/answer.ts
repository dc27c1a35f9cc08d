/** The forms of an answer, each with the headers that keep what it carries to our own page. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type HostWords, hostWords } from '#shared/messages/host-words.ts';
import type { Lang } from '#shared/sheets/index.ts';

export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | Buffer;
}

const always: OutgoingHttpHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export const send = (
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
): void => {
  response.writeHead(status, { ...always, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(method === 'HEAD' ? undefined : body);
};

export const empty = (status: number, headers: OutgoingHttpHeaders = {}): Answer => ({
  status,
  headers,
  body: '',
});

export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});

const style = 'body{font:16px/1.5 system-ui,sans-serif;max-width:34em;margin:4em auto;padding:0 1em}';
const styleHash = createHash('sha256').update(style).digest('base64');
const pageHeaders: OutgoingHttpHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'`,
};

interface PageText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Words of a link to the window, for whoever may go there. */
  readonly link?: string;
}

/** A page that says one thing. Its words are the program's own: none of them comes from the request. */
const page = (status: number, lang: Lang, { title, paragraphs, link }: PageText): Answer => {
  const lines = [
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Kehoach</title><style>${style}</style>`,
    `<h1>${title}</h1>`,
    ...paragraphs.map((text) => `<p>${text}</p>`),
    link ? `<p><a href="/">${link}</a></p>` : '',
  ];
  return { status, headers: pageHeaders, body: lines.join('\n') };
};

export type PageId = 'linkUsed' | 'refused' | 'notFound';

const textOf: Readonly<Record<PageId, (say: HostWords) => PageText>> = {
  linkUsed: (say) => ({
    title: say.linkUsedTitle,
    paragraphs: [say.linkUsed, say.linkUsedNow],
    link: say.openHere,
  }),
  refused: (say) => ({ title: say.refusedTitle, paragraphs: [say.refused] }),
  notFound: (say) => ({ title: say.notFoundTitle, paragraphs: [say.notFound] }),
};

export const plainPage = (status: number, id: PageId, lang: Lang): Answer =>
  page(status, lang, textOf[id](hostWords[lang]));
