import fastify from 'fastify';
import { expect, it } from 'vitest';
import { addExplorer } from '../../../src/http/pages/explorer.js';

const anExplorer = (document: string, loadAssets?: () => Promise<never>) => {
  const server = fastify();
  addExplorer(server, document, loadAssets);
  return server;
};

it('serves the page and every file that the page loads', async () => {
  const server = anExplorer('{ accounts { name } }');
  const page = await server.inject('/graphiql');
  expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.body).toContain('"{ accounts { name } }"');
  const paths = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
  expect(paths.filter((path) => path.startsWith('/'))).toEqual([
    '/graphiql/static/graphiql.css',
    '/graphiql/static/graphiql.js',
  ]);
  const workers = ['editorWorkerService', 'json', 'graphql'].map((name) => `/graphiql/static/${name}.js`);
  for (const path of [...paths.filter((each) => each.startsWith('/')), ...workers]) {
    const file = await server.inject(path);
    expect([path, file.statusCode]).toEqual([path, 200]);
    expect(file.headers['content-type']).toBe(`text/${path.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`);
    expect(file.body.length).toBeGreaterThan(100_000);
  }
});

it('opens any document, because no text can end the script element', async () => {
  const page = await anExplorer('# </script><script>alert(1)</script>').inject('/graphiql');
  expect(page.body).not.toContain('alert(1)</script>');
  expect(page.body).toContain('# \\u003c/script>');
});

it('is answered with 404 and a hint if it is not installed', async () => {
  const notInstalled = () => Promise.reject(Object.assign(new Error('none'), { code: 'ERR_MODULE_NOT_FOUND' }));
  const server = anExplorer('', notInstalled);
  for (const path of ['/graphiql', '/graphiql/static/graphiql.js']) {
    const answer = await server.inject(path);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
    expect(answer.body).toContain('npm ci');
  }
});

it('throws every other error of loading', async () => {
  const answer = await anExplorer('', () => Promise.reject(new Error('torn file'))).inject('/graphiql');
  expect(answer.statusCode).toBe(500);
});
