/** The server: lets in whom `Access` lets in, and answers with the window's files, this host, and the engine. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { contentSecurityPolicy } from '#shared/window/content-security.ts';
import type { ServedBook } from '../serving/index.ts';
import type { Access } from './access.ts';
import { type Answer, empty, plainPage, send } from './answer.ts';
import { type AnswerWindowOptions, answerWindow } from './answer-window.ts';
import type { LastWindow } from './last-window.ts';
import { resultAnswer } from './result-answer.ts';
import type { Results } from './results.ts';
import { socketChannel } from './socket-channel.ts';
import type { Uploads } from './uploads.ts';
import type { WindowFile, WindowFiles } from './window-files.ts';

/** Bytes of one message: the largest paste has a hundred thousand cells. */
const longestMessage = 64 * 1_024 * 1_024;
const mostWindows = 64;

const windowPath = /^\/(window\/[a-z-]+)$/;
/** A file that was picked; or one, by its name, in a folder that was. */
const resultPath = /^\/files\/([\w-]+)(?:\/([^/]+))?$/;

/** A file that the person wants to be read. */
const uploadPath = /^\/uploads\/([^/]{1,1000})$/;

const decoded = (text: string | undefined): string | undefined => {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

export interface Routes extends AnswerWindowOptions {
  readonly access: Access;
  readonly files: WindowFiles;
  readonly results: Results;
  readonly uploads: Uploads;
  readonly book: ServedBook;
  readonly lastWindow: LastWindow;
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?', 1)[0] ?? '';

const tokenOf = (request: IncomingMessage): string | null =>
  new URLSearchParams((request.url ?? '').split('?').slice(1).join('?')).get('token');

const documentAnswer = ({ files }: Routes, { headers }: IncomingMessage): Answer => {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, [`ws://${headers.host}`]);
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    body: files.document(nonce),
  };
};

/** The window's other files: their names change with their contents. */
const fileAnswer = ({ type, read }: WindowFile): Answer => ({
  status: 200,
  headers: { 'content-type': type, 'cache-control': 'private, max-age=31536000, immutable' },
  body: read(),
});

const answerGet = (routes: Routes, request: IncomingMessage): Answer => {
  const { access, files, results, lang } = routes;
  const path = pathOf(request);
  const token = path === '/' ? tokenOf(request) : null;
  // Only a visit uses the token up, not a look at the headers.
  if (token !== null && request.method === 'GET' && access.takeToken(token))
    return empty(303, { location: '/', 'set-cookie': access.cookie() });
  if (!access.hasSession(request)) return plainPage(403, 'linkUsed', lang());
  if (token !== null) return empty(303, { location: '/' });
  if (path === '/') return documentAnswer(routes, request);
  // Browsers ask for it by themselves, and would complain of an error.
  if (path === '/favicon.ico') return empty(204);
  const [, handle = '', name] = resultPath.exec(path) ?? [];
  const result = results.find(handle, decoded(name));
  if (result) return resultAnswer(result);
  const file = files.find(path);
  return file ? fileAnswer(file) : plainPage(404, 'notFound', lang());
};

const answerPost = async (routes: Routes, request: IncomingMessage): Promise<Answer> => {
  const { access, uploads, lang } = routes;
  const [, name] = windowPath.exec(pathOf(request)) ?? [];
  const picked = decoded(uploadPath.exec(pathOf(request))?.[1]);
  if (!name && !picked) return empty(405, { allow: 'GET, HEAD' });
  if (!access.isFromOurPage(request) || !access.hasSession(request)) return plainPage(403, 'refused', lang());
  return name ? answerWindow(request, name, routes) : uploads.take(request, picked ?? '', lang());
};

const answerTo = async (routes: Routes, request: IncomingMessage): Promise<Answer> => {
  if (!routes.access.isForUs(request)) return plainPage(421, 'refused', routes.lang());
  if (request.method === 'GET' || request.method === 'HEAD') return answerGet(routes, request);
  if (request.method === 'POST') return answerPost(routes, request);
  return empty(405, { allow: 'GET, HEAD, POST' });
};

const refusalToConnect = ({ access, lastWindow }: Routes, request: IncomingMessage): string | undefined => {
  if (!access.isForUs(request)) return '421 Misdirected Request';
  if (pathOf(request) !== '/engine') return '404 Not Found';
  if (!access.isFromOurPage(request) || !access.hasSession(request)) return '403 Forbidden';
  return lastWindow.windows >= mostWindows ? '503 Service Unavailable' : undefined;
};

interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

const upgrade = (routes: Routes, sockets: WebSocketServer, { request, socket, head }: Upgrade): void => {
  const refusal = refusalToConnect(routes, request);
  if (refusal) {
    socket.on('error', () => undefined);
    socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    return;
  }
  const { book, lastWindow } = routes;
  sockets.handleUpgrade(request, socket, head, (window) => {
    lastWindow.came();
    window.on('close', () => lastWindow.went());
    book.connect(socketChannel(window));
  });
};

export interface LocalServer {
  readonly server: Server;
  /** Ends what is still connected. */
  readonly end: () => Promise<void>;
}

/** @param routes known once the server knows its port */
export const createLocalServer = (routes: () => Routes): LocalServer => {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessage,
    perMessageDeflate: false,
  });
  const server = createServer({ requestTimeout: 30_000 }, (request, response) => {
    void answerTo(routes(), request)
      .catch((error: unknown) => {
        routes().onFault(error);
        return empty(500);
      })
      .then((answer) => send(request, response, answer));
  });
  server.on('upgrade', (request, socket, head) => upgrade(routes(), sockets, { request, socket, head }));
  const end = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
    });
  return { server, end };
};
