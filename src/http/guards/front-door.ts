import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Callers } from '../../callers/callers.js';
import { openCaller } from '../../callers/open-caller.js';
import type { AuthorizedCaller } from '../../domain/caller.js';
import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import type { DocumentFacts } from '../../graphql/guards/document-facts.js';
import { refuse } from '../answers/errors.js';
import { isUtf8 } from './charset.js';
import { createLimiters, type RateLimits } from './rate-limits.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; everyone where no credential is asked for. */
    caller: AuthorizedCaller;
  }
}

export interface FrontDoorSettings {
  readonly callers: Callers;
  readonly rateLimits: RateLimits;
  /** Callers may ask for the schema: development, where there are no callers. */
  readonly exploring: boolean;
}

/** What stands before GraphQL: how often has this address asked, who is it, and how often has that one asked? */
export interface FrontDoor {
  /** Before the body is read. */
  open(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined>;
  /** Once it is known what is asked for. */
  admit(request: FastifyRequest, facts: DocumentFacts): Promise<RequestRefusal | null>;
}

const RETRY_AUTHENTICATION_SECONDS = 5;

export const createFrontDoor = async (server: FastifyInstance, settings: FrontDoorSettings): Promise<FrontDoor> => {
  const { callers, rateLimits, exploring } = settings;
  server.decorateRequest('caller', null as unknown as AuthorizedCaller);
  const limiters = await createLimiters(server, rateLimits, ({ caller }) => caller.id);

  return {
    open: async (request, reply) => {
      request.caller = openCaller;
      if (!isUtf8(request.headers['content-type'])) return refuse(reply, { code: 'UNSUPPORTED_MEDIA_TYPE' });
      const wait = await limiters.address(request);
      if (wait !== null) return refuse(reply, { code: 'RATE_LIMITED', retryAfterSeconds: wait });
      const identified = await callers.identify(onlyAuthorizationOf(request));
      if (identified.kind === 'unavailable') {
        return refuse(reply, { code: 'AUTHENTICATION_UNAVAILABLE', retryAfterSeconds: RETRY_AUTHENTICATION_SECONDS });
      }
      if (identified.kind === 'unauthenticated') {
        return refuse(reply, { code: 'UNAUTHENTICATED', headers: { 'www-authenticate': 'Bearer realm="guiche"' } });
      }
      request.caller = identified.caller;
      request.facts.caller = identified.caller.id;
      const callerWait = await limiters.caller(request);
      return callerWait === null ? undefined : refuse(reply, { code: 'RATE_LIMITED', retryAfterSeconds: callerWait });
    },
    admit: async (request, { movesMoney, introspects }) => {
      const mayExplore = exploring || request.caller.scopes.has('documents:any');
      if (introspects && !mayExplore) return { code: 'INTROSPECTION_FORBIDDEN' };
      const wait = movesMoney ? await limiters.money(request) : null;
      return wait === null ? null : { code: 'RATE_LIMITED', retryAfterSeconds: wait };
    },
  };
};

/** Node keeps the first of several and says nothing of the others: whoever sends two means one of them. */
const onlyAuthorizationOf = ({ raw }: FastifyRequest): string | undefined => {
  const given = raw.headersDistinct['authorization'] ?? [];
  return given.length === 1 ? given[0] : undefined;
};
