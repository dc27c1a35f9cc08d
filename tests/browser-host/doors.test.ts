/** Who is let in, and what anybody else gets: nothing, in one sentence. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { enter, type Page, start, visit } from './server-rig.ts';

const wrongHosts = ['evil.example', 'localhost', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example'];

describe('the address', () => {
  it('is good for one visit, and the token does not stay in the address bar', async () => {
    const server = await start();
    expect(server.token).toMatch(/^[\w-]{43}$/);
    const first = await server.send(`/?token=${server.token}`);
    expect(first).toMatchObject({ status: 303, headers: { location: '/' }, body: '' });
    const [cookie = ''] = first.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(
      new RegExp(`^kehoach-${server.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    );
    const again = await server.send(`/?token=${server.token}`);
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(again.body).toContain('Mỗi liên kết chỉ dùng được một lần');
    expect(again.body).toContain('Ctrl+C');
    expect(again.body).not.toContain(server.token);
  });

  it('leads the one who is in back to the window', async () => {
    const { server, cookie } = await visit();
    const again = await server.send(`/?token=${server.token}`, { headers: { cookie } });
    expect(again).toMatchObject({ status: 303, headers: { location: '/' } });
  });

  it('is not used up by a look at the headers, or by a wrong try', async () => {
    const server = await start();
    expect((await server.send(`/?token=${server.token}`, { method: 'HEAD' })).status).toBe(403);
    for (const token of [
      '',
      'x',
      server.token.slice(1),
      `${server.token}x`,
      encodeURIComponent('é'.repeat(43)),
    ])
      expect((await server.send(`/?token=${token}`)).status).toBe(403);
    expect((await server.send(`/assets/main-1.js?token=${server.token}`)).status).toBe(403);
    expect((await server.send(`/?token=${server.token}`)).status).toBe(303);
  });

  it('is on this machine alone', async () => {
    const server = await start();
    expect(server.host).toBe(`127.0.0.1:${server.port}`);
    const socket = connect({ host: '127.0.0.2', port: server.port });
    await once(socket, 'error').then(
      ([error]) => expect(error).toMatchObject({ code: 'ECONNREFUSED' }),
      () => expect.unreachable(),
    );
  });
});

describe('without the cookie', () => {
  it.each(['/', '/index.html', '/assets/main-1.js', '/files/abc', '/engine', '/window/start'])(
    'nothing is told: %s',
    async (path) => {
      const { server, cookie } = await visit();
      for (const headers of [
        {},
        { cookie: `kehoach-${server.port}=x` },
        { cookie: cookie.replace('=', '=x') },
      ]) {
        const { status, body } = await server.send(path, { headers });
        expect(status).toBe(403);
        expect(body).toContain('Liên kết này không mở được Kehoach');
      }
    },
  );

  it('no request of a window is answered, and no engine reached', async () => {
    const { server, headers, socket } = await visit();
    const stranger = { ...headers, cookie: '' };
    const answer = await server.send('/window/start', { method: 'POST', headers: stranger }, '{}');
    expect(answer.status).toBe(403);
    const [error] = await once(socket({ cookie: '' }), 'error');
    expect(String(error)).toContain('403');
  });
});

describe('a request that was meant for another name', () => {
  it.each(wrongHosts)('is turned away: “%s”', async (host) => {
    const { server, headers, cookie, socket } = await visit();
    const told = await server.send('/', { headers: { host, cookie } });
    expect(told.status).toBe(421);
    expect(told.body).not.toContain('__NONCE__');
    const posted = await server.send(
      '/window/start',
      { method: 'POST', headers: { ...headers, host } },
      '{}',
    );
    expect(posted.status).toBe(421);
    const [error] = await once(socket({ host }), 'error');
    expect(String(error)).toContain('421');
  });

  it('is answered under either name of this machine', async () => {
    const { server, cookie } = await visit();
    const host = `localhost:${server.port}`;
    const answer = await server.send('/', { headers: { host, cookie } });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-security-policy']).toContain(`connect-src 'self' ws://${host};`);
  });
});

describe('a request from another page', () => {
  const origins = ({ server }: Page): (string | undefined)[] => [
    undefined,
    'null',
    'http://evil.example',
    `https://${server.host}`,
    `http://localhost:${server.port}`,
    'http://127.0.0.1',
    `http://${server.host}.evil.example`,
  ];

  it('is refused, cookie or not', async () => {
    const page = await visit();
    for (const origin of origins(page)) {
      const { origin: _, ...rest } = page.headers;
      const headers = origin === undefined ? rest : { ...rest, origin };
      const answer = await page.server.send('/window/start', { method: 'POST', headers }, '{}');
      expect(answer.status, origin).toBe(403);
      const socket = page.socket({ origin: origin ?? '' });
      const [error] = await once(socket, 'error');
      expect(String(error), origin).toContain('403');
    }
    expect((await page.window().hello()).book.ok).toBe(true);
  });
});

describe('paths', () => {
  it.each([
    '/../secret.pem',
    '/assets/../../secret.pem',
    '/%2e%2e/secret.pem',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.pem',
    '/assets/..%5c..%5csecret.pem',
    '/assets\\..\\secret.pem',
    '//etc/passwd',
    '/etc/passwd',
    '/assets',
    '/assets/',
    '/assets/main-1.js%00.png',
    '/secret.pem',
    '/assets/main-1.js.map',
    '/index.html',
    '/files/',
    '/files/../index.html',
    '/files/%2e%2e',
    '/window/start',
    '/engine',
    'http://evil.example/',
    '*',
  ])('that lead anywhere else are not found: %s', async (path) => {
    const { server, cookie } = await visit();
    const { status, body } = await server.send(path, { headers: { cookie } });
    expect(status).toBe(404);
    expect(body).toContain('Không có trang này');
    expect(body).not.toContain('secret');
  });

  it('of the window are served with their type', async () => {
    const { server, cookie } = await visit();
    const file = await server.send('/assets/main-1.js', { headers: { cookie } });
    expect(file).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' },
      body: 'document.title = "Kehoach";\n',
    });
    const head = await server.send('/assets/main-1.js', { method: 'HEAD', headers: { cookie } });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe(file.headers['content-length']);
  });
});

describe('methods', () => {
  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])('%s is not allowed', async (method) => {
    const { server, headers } = await visit();
    for (const path of ['/', '/window/start', '/engine'])
      expect((await server.send(path, { method, headers })).status).toBe(405);
  });

  it.each(['/', '/index.html', '/engine', '/files/abc', '/window/', '/window/a/b'])(
    'POST to %s is not allowed',
    async (path) => {
      const { server, headers } = await visit();
      expect((await server.send(path, { method: 'POST', headers }, '{}')).status).toBe(405);
    },
  );
});

describe('the document', () => {
  it('has a policy with a nonce of its own, the same in both places', async () => {
    const { server, cookie } = await visit();
    const answers = [
      await server.send('/', { headers: { cookie } }),
      await server.send('/', { headers: { cookie } }),
    ];
    const nonces = answers.map(({ body }) => /content="([^"]+)"/.exec(body)?.[1] ?? '');
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/);
    expect(nonces[0]).not.toBe(nonces[1]);
    for (const [at, { headers, status }] of answers.entries()) {
      expect(status).toBe(200);
      expect(headers['content-security-policy']).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonces[at]}'; img-src 'self' data:; ` +
          `font-src 'self'; connect-src 'self' ws://${server.host}; base-uri 'none'; form-action 'none'; ` +
          "frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-type': 'text/html; charset=utf-8',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it('and every other answer forbids what it does not need', async () => {
    const { server, cookie } = await visit();
    for (const path of ['/none', '/assets/main-1.js', '/?token=x'])
      for (const headers of [{}, { cookie }]) {
        const policy = String((await server.send(path, { headers })).headers['content-security-policy']);
        expect(policy).toMatch(/^default-src 'none'; /);
        expect(policy).not.toMatch(/unsafe|script-src/);
      }
  });
});

describe('two books at once', () => {
  it('do not take each other’s cookies', async () => {
    const [one, two] = [await visit(), await enter(await start())];
    const both = `${one.cookie}; ${two.cookie}`;
    for (const { server } of [one, two])
      expect((await server.send('/', { headers: { cookie: both } })).status).toBe(200);
    const renamed = one.cookie.replace(String(one.server.port), String(two.server.port));
    expect((await two.server.send('/', { headers: { cookie: renamed } })).status).toBe(403);
  });
});

describe('a socket', () => {
  it('that sends no JSON, or too much, is closed; the book goes on', async () => {
    const page = await visit();
    const good = page.window();
    await good.hello();
    for (const [data, code] of [
      ['not JSON', 1_001],
      [Buffer.from('{"kind":"language","lang":"vi"}'), 1_001],
      [`[${'['.repeat(100_000)}`, 1_001],
      ['x'.repeat(65 * 1_024 * 1_024), 1_009],
    ] as const) {
      const socket = page.socket();
      await once(socket, 'message');
      socket.send(data);
      const [found] = await once(socket, 'close');
      expect(found).toBe(code);
    }
    expect(await good.client.ask('book/info', {})).toMatchObject({ ok: true });
  });

  it('is refused beyond a number of windows', async () => {
    const page = await visit();
    const sockets = Array.from({ length: 64 }, () => page.socket());
    await Promise.all(sockets.map((socket) => once(socket, 'message')));
    const [error] = await once(page.socket(), 'error');
    expect(String(error)).toContain('503');
    for (const socket of sockets) socket.close();
  });
});
