import type { FastifyInstance } from 'fastify';
import { explorerPage, STATIC_PATH } from './explorer-page.js';

type Assets = typeof import('@graphql-yoga/render-graphiql/graphiql');

/** The files of GraphiQL, from a development dependency that a production install does not have. */
const importAssets = (): Promise<Assets> => import('@graphql-yoga/render-graphiql/graphiql');

const NOT_INSTALLED = 'The explorer is not installed. Run `npm ci` without `--omit=dev`.\n';

const SCRIPT = 'text/javascript; charset=utf-8';

/** The page loads the first two files; the editor loads its workers by these names. */
const FILES: readonly { readonly name: string; readonly type: string; readonly asset: keyof Assets }[] = [
  { name: 'graphiql.js', type: SCRIPT, asset: 'js' },
  { name: 'graphiql.css', type: 'text/css; charset=utf-8', asset: 'css' },
  { name: 'editorWorkerService.js', type: SCRIPT, asset: 'editorWorkerService' },
  { name: 'json.js', type: SCRIPT, asset: 'jsonWorker' },
  { name: 'graphql.js', type: SCRIPT, asset: 'graphqlWorker' },
];

/** An explorer that works offline: its assets come from an npm package, none from a CDN. */
export const addExplorer = (server: FastifyInstance, document: string, loadAssets = importAssets): void => {
  const addAnswer = (path: string, type: string, textFrom: (assets: Assets) => string): void => {
    server.get(path, async (_request, reply) => {
      const assets = await loadAssets().catch(undefinedIfNotInstalled);
      return assets
        ? reply.type(type).send(textFrom(assets))
        : reply.code(404).type('text/plain; charset=utf-8').send(NOT_INSTALLED);
    });
  };
  const page = explorerPage(document);
  addAnswer('/graphiql', 'text/html; charset=utf-8', () => page);
  for (const { name, type, asset } of FILES) addAnswer(`${STATIC_PATH}${name}`, type, (assets) => assets[asset]);
};

const undefinedIfNotInstalled = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
};
