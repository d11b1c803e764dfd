import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../../graphql/context.js';
import { createLoaders } from '../../../graphql/loaders.js';
import { resolveLocale } from '../../../graphql/user-messages/locale.js';
import { inSpan, type SpanAttributes, withRemoteContext } from '../../../platform/trace.js';
import { refuse } from '../../answers/errors.js';
import type { DocumentGate } from '../../guards/document-gate.js';
import type { FrontDoor } from '../../guards/front-door.js';
import type { RequestFacts } from '../../observe/request-facts.js';
import type { HttpContext } from './admit-operation.js';
import { signalOfClient } from './client-gone.js';

export interface GraphQLRoute {
  readonly apollo: ApolloServer<HttpContext>;
  readonly operations: Context['operations'];
  readonly frontDoor: FrontDoor;
  readonly documents: DocumentGate;
}

/** The one way in: who asks, which document; then GraphQL. */
export const addGraphQLRoute = (server: FastifyInstance, route: GraphQLRoute): void => {
  const { apollo, operations, frontDoor, documents } = route;

  const context = async (request: FastifyRequest, reply: FastifyReply): Promise<HttpContext> => {
    const { caller, facts } = request;
    return {
      caller,
      facts,
      locale: resolveLocale(request.headers['accept-language']),
      operations,
      loaders: createLoaders(operations, caller, signalOfClient(reply)),
      document: documents.documentOf(request),
      admit: (asked) => frontDoor.admit(request, asked),
      noteOutcome: (member) => {
        facts.member = member;
      },
    };
  };

  const answer = fastifyApolloHandler(apollo, { context });
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: frontDoor.open,
    preHandler: documents.preHandler,
    handler: (request, reply) => traced(request, async () => answer.call(server, request, reply)),
  });
  const notAllowed = async (_request: FastifyRequest, reply: FastifyReply) =>
    refuse(reply, { code: 'METHOD_NOT_ALLOWED', headers: { allow: 'GET, POST' } });
  // Before the body is read, whatever it is.
  server.route({ method: ['PUT', 'PATCH', 'DELETE'], url: '/graphql', onRequest: notAllowed, handler: notAllowed });
};

/** Part of the caller's trace, where it has one and an SDK listens. */
const traced = <T>({ headers, facts }: FastifyRequest, work: () => Promise<T>): Promise<T> =>
  withRemoteContext(headers, () =>
    inSpan('graphql', { kind: 'SERVER', attributes: {}, end: () => ({ attributes: told(facts) }) }, work),
  );

const told = ({ document, type, outcome }: RequestFacts): SpanAttributes => ({
  'graphql.document': document ?? 'none',
  'graphql.operation.type': type ?? 'none',
  outcome: outcome ?? 'none',
});
