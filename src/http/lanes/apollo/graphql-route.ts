import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../../graphql/context.js';
import { awaitRefusal, findRefusal } from '../../../graphql/guards/guard.js';
import { createLoaders } from '../../../graphql/loaders.js';
import { resolveLocale } from '../../../graphql/user-messages/locale.js';
import { inSpan, type SpanAttributes, withRemoteContext } from '../../../platform/trace.js';
import { refuse } from '../../answers/errors.js';
import { type AskedRequest, NOBODY, toAskedRequest } from '../../guards/asked.js';
import type { Guards } from '../../guards/guards.js';
import type { RequestFacts } from '../../observe/request-facts.js';
import type { UntrustedLog } from '../../observe/untrusted-log.js';
import type { HttpContext } from './admit-operation.js';
import { signalOfClient } from './client-gone.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The facts for the guards; set only for requests to /graphql. */
    asked: AskedRequest;
  }
}

export interface GraphQLRoute {
  readonly apollo: ApolloServer<HttpContext>;
  readonly operations: Context['operations'];
  readonly guards: Pick<Guards, 'arrived' | 'named'>;
  /** Logs untrusted documents that run; null outside mode log. */
  readonly untrusted: UntrustedLog | null;
}

/** The route of the API: the guards before the body, the guards of the named document, then Apollo Server. */
export const addGraphQLRoute = (server: FastifyInstance, route: GraphQLRoute): void => {
  server.decorateRequest('asked', null as unknown as AskedRequest);
  const answer = fastifyApolloHandler(route.apollo, { context: contextFor(route) });
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: beforeTheBody(route),
    preHandler: beforeTheDocument(route),
    handler: (request, reply) => traced(request, async () => answer.call(server, request, reply)),
  });
  const notAllowed = async (_request: FastifyRequest, reply: FastifyReply) =>
    refuse(reply, { code: 'METHOD_NOT_ALLOWED', headers: { allow: 'GET, POST' } });
  // Refused before the body is read.
  server.route({ method: ['PUT', 'PATCH', 'DELETE'], url: '/graphql', onRequest: notAllowed, handler: notAllowed });
};

const beforeTheBody =
  ({ guards }: GraphQLRoute) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const asked = toAskedRequest(request.raw, request.ip);
    request.asked = asked;
    const refusal = await awaitRefusal(guards.arrived, asked);
    if (asked.caller !== NOBODY) request.facts.caller = asked.caller.id;
    return refusal ? refuse(reply, refusal) : undefined;
  };

const beforeTheDocument =
  ({ guards, untrusted }: GraphQLRoute) =>
  async ({ asked, body }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    asked.body = body;
    const refusal = findRefusal(guards.named, asked);
    if (refusal) return refuse(reply, refusal);
    if (asked.document.kind === 'text') untrusted?.tell(asked.document.text, asked.caller.id);
    return undefined;
  };

const contextFor =
  ({ operations }: GraphQLRoute) =>
  async ({ asked, facts, headers }: FastifyRequest, reply: FastifyReply): Promise<HttpContext> => ({
    caller: asked.caller,
    asked,
    facts,
    locale: resolveLocale(headers['accept-language']),
    operations,
    loaders: createLoaders(operations, asked.caller, signalOfClient(reply)),
    noteOutcome: (member) => {
      facts.member = member;
    },
  });

/** Runs the work inside the caller's trace, if the request has one and an SDK is loaded. */
const traced = <T>({ headers, facts }: FastifyRequest, work: () => Promise<T>): Promise<T> =>
  withRemoteContext(headers, () =>
    inSpan('graphql', { kind: 'SERVER', attributes: {}, end: () => ({ attributes: told(facts) }) }, work),
  );

const told = ({ document, type, outcome }: RequestFacts): SpanAttributes => ({
  'graphql.document': document ?? 'none',
  'graphql.operation.type': type ?? 'none',
  outcome: outcome ?? 'none',
});
