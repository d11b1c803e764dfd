import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { buildSchema, execute, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { openCaller } from '../../src/callers/open-caller.js';
import type { Context } from '../../src/graphql/context.js';
import { hasCardDataName } from '../../src/graphql/guards/card-data.js';
import { guardRoots } from '../../src/graphql/guards/guard-roots.js';
import { LIMIT_GUARDS } from '../../src/graphql/guards/limits/operation-guards.js';
import { toValidationRule } from '../../src/graphql/guards/limits/to-validation-rule.js';
import { addSecurityHeaders } from '../../src/http/answers/security-headers.js';
import { inSpan, traceHeaders, withRemoteContext } from '../../src/platform/trace.js';
import { trustedDocument } from '../../test/support/processes/trusted.js';

export type Work = () => unknown;

export interface Loop {
  readonly part: string;
  prepare(): Promise<{ readonly withIt: Work; readonly without: Work; readonly end?: () => Promise<unknown> }>;
}

const text = readFileSync(resolve('schema/schema.graphql'), 'utf8');
const orderDocument = parse(trustedDocument('Order').body);
const operationDocument = parse(trustedDocument('Operation').body);
const variableValues = { id: 'op_7f3c0a52-6b1e-4f0f-9a37-2d5c1f4e8b90', locale: 'pt-BR' };

/** Every root field answers null and needs a scope. */
const rootsOnly = (): GraphQLSchema => {
  const schema = buildSchema(text);
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      field.resolve = () => null;
      field.extensions = { scope: 'orders:read' };
    }
  }
  return schema;
};

const run =
  (schema: GraphQLSchema): Work =>
  () =>
    execute({ schema, document: operationDocument, variableValues, contextValue: { caller: openCaller } as Context });

const answering = async (headers: boolean): Promise<FastifyInstance> => {
  const server = fastify();
  if (headers) await addSecurityHeaders(server, { corsOrigins: [], exploring: false });
  server.get('/', async () => '{}');
  await server.ready();
  return server;
};

const TRACEPARENT = { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' };

export const LOOPS: readonly Loop[] = [
  {
    part: 'root guards: scopes, card data in arguments',
    prepare: async () => {
      const guarded = rootsOnly();
      guardRoots(guarded);
      return { withIt: run(guarded), without: run(rootsOnly()) };
    },
  },
  {
    part: 'names of card data in variables',
    prepare: async () => ({ withIt: () => hasCardDataName(variableValues), without: () => undefined }),
  },
  {
    part: 'limits and one money verb, once for a document',
    prepare: async () => {
      const schema = buildSchema(text);
      const rules = [...specifiedRules, toValidationRule(LIMIT_GUARDS)];
      return {
        withIt: () => validate(schema, orderDocument, rules),
        without: () => validate(schema, orderDocument, specifiedRules),
      };
    },
  },
  {
    part: 'headers of helmet and CORS',
    prepare: async () => {
      const [withHeaders, bare] = [await answering(true), await answering(false)];
      return {
        withIt: () => withHeaders.inject('/'),
        without: () => bare.inject('/'),
        end: () => Promise.all([withHeaders.close(), bare.close()]),
      };
    },
  },
  {
    part: 'traces without an SDK: request, read and call',
    prepare: async () => {
      const work = async (): Promise<unknown> => traceHeaders();
      const spans = { attributes: {} };
      const inner = () => inSpan('READ', spans, () => inSpan('provider READ', spans, work));
      return {
        withIt: () => withRemoteContext(TRACEPARENT, () => inSpan('graphql', { ...spans, kind: 'SERVER' }, inner)),
        without: async () => 1,
      };
    },
  },
];
