import type { FastifyInstance } from 'fastify';
import { type RuruClientConfig, ruruHTML } from 'ruru/server';
import { getStaticFile } from 'ruru/static';

const STATIC_PATH = '/graphiql/static/';

/** An explorer that works offline: its assets come from an npm package, none from a CDN. */
export const addExplorer = (server: FastifyInstance, document: string): void => {
  const page = ruruHTML({
    staticPath: STATIC_PATH,
    endpoint: '/graphql',
    // The library's type asks for every prop of the React component; each of them is optional there.
    clientConfig: { defaultQuery: document, initialQuery: document } as RuruClientConfig,
    htmlParts: { titleTag: '<title>Guichê explorer</title>' },
  });
  server.get('/graphiql', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  server.get(`${STATIC_PATH}*`, async (request, reply) => {
    const file = await getStaticFile({
      staticPath: STATIC_PATH,
      urlPath: request.url,
      acceptEncoding: request.headers['accept-encoding'],
      disallowDevAssets: true,
    });
    return file ? reply.headers(file.headers).send(file.content) : reply.callNotFound();
  });
};
