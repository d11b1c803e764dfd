import type { IncomingMessage } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Callers } from '../../callers/callers.js';
import type { TrustedDocuments } from '../../documents/document-store.js';
import type { DocumentMode } from '../../documents/trusted-document.js';
import type { AskedField, FieldRefusal } from '../../graphql/guards/asked-field.js';
import { judgeVariables } from '../../graphql/guards/card-data.js';
import { FIELD_GUARDS } from '../../graphql/guards/field-guards.js';
import type { Guard, WaitingGuard } from '../../graphql/guards/guard.js';
import { type MeasuredOperation, OPERATION_GUARDS } from '../../graphql/guards/limits/operation-guards.js';
import type { AskedRequest } from './asked.js';
import { judgeCredential } from './caller.js';
import { judgeCharset } from './charset.js';
import { judgeDocument } from './document.js';
import { judgeIntrospection } from './introspection.js';
import { judgeRoom } from './overload.js';
import type { Pressure } from './pressure.js';
import { createRateGuards, type RateLimits } from './rate-limits.js';
import { judgeText } from './text-limits.js';

/** The guards that a lane runs, in stages. Each stage runs as soon as its facts are known. */
export interface Guards {
  /** The head has been read, and nothing else has happened. */
  readonly door: readonly Guard<IncomingMessage>[];
  /** The body has not been read. */
  readonly arrived: readonly WaitingGuard<AskedRequest>[];
  /** The body has been read and names a document, which is not parsed yet. */
  readonly named: readonly Guard<AskedRequest>[];
  /** For each operation of a parsed document, once while the server remembers the document. */
  readonly parsed: readonly Guard<MeasuredOperation>[];
  /** The operation and its variables are known. */
  readonly ready: readonly WaitingGuard<AskedRequest>[];
  /** For each field of Query and Mutation, before its resolver runs. The schema itself runs these. */
  readonly fields: readonly Guard<AskedField, FieldRefusal>[];
}

export interface GuardSettings {
  readonly pressure: Pressure;
  readonly callers: Callers;
  readonly rateLimits: RateLimits;
  readonly documents: TrustedDocuments;
  readonly documentMode: DocumentMode;
  readonly schema: GraphQLSchema;
  /** Everybody may ask for the schema, in development. */
  readonly exploring: boolean;
}

/**
 * Every guard of a request, in the order of ADR 6. Besides these, only a reader refuses a request: of HTTP, of JSON, of
 * GraphQL's syntax, or of the schema.
 */
export const createGuards = (settings: GuardSettings): Guards => {
  const { pressure, callers, rateLimits, documents, documentMode, schema, exploring } = settings;
  const rates = createRateGuards(rateLimits);
  return {
    door: [{ asks: 'room', refuses: ['OVERLOADED'], judge: judgeRoom(pressure, documents) }],
    arrived: [
      { asks: 'charset', refuses: ['UNSUPPORTED_MEDIA_TYPE'], judge: judgeCharset },
      { asks: 'address', refuses: ['RATE_LIMITED'], judge: rates.judgeAddress },
      { asks: 'caller', refuses: ['UNAUTHENTICATED', 'AUTHENTICATION_UNAVAILABLE'], judge: judgeCredential(callers) },
      { asks: "caller's rate", refuses: ['RATE_LIMITED'], judge: rates.judgeCaller },
    ],
    named: [
      {
        asks: 'document',
        refuses: ['DOCUMENT_NOT_TRUSTED', 'PERSISTED_QUERY_NOT_FOUND', 'BAD_REQUEST'],
        judge: judgeDocument(documents, documentMode),
      },
      { asks: 'limits', refuses: ['LIMIT_EXCEEDED', 'ONE_MONEY_VERB'], judge: judgeText(schema) },
    ],
    parsed: OPERATION_GUARDS,
    ready: [
      { asks: 'schema', refuses: ['INTROSPECTION_FORBIDDEN'], judge: judgeIntrospection(exploring) },
      { asks: 'card data', refuses: ['CARD_NUMBER_REFUSED'], judge: judgeVariables },
      // This guard is last because it counts: a request that another guard refuses moves no money.
      { asks: "caller's rate", refuses: ['RATE_LIMITED'], judge: rates.judgeMoney },
    ],
    fields: FIELD_GUARDS,
  };
};
