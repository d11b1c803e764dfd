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
import type { Asked } from './asked.js';
import { judgeCredential } from './caller.js';
import { judgeCharset } from './charset.js';
import { judgeDocument } from './document.js';
import { judgeIntrospection } from './introspection.js';
import { judgeRoom } from './overload.js';
import type { Pressure } from './pressure.js';
import { createRateGuards, type RateLimits } from './rate-limits.js';
import { judgeText } from './text-limits.js';

/** What a lane asks, stage by stage, each as early as what it needs is known. */
export interface Guards {
  /** At the door: the head has been read, nothing has been done yet. */
  readonly door: readonly Guard<IncomingMessage>[];
  /** Before the body is read. */
  readonly arrived: readonly WaitingGuard<Asked>[];
  /** The body is read and names a document; nothing of that is parsed. */
  readonly named: readonly Guard<Asked>[];
  /** Of each operation of a parsed document, once as long as it is remembered. */
  readonly parsed: readonly Guard<MeasuredOperation>[];
  /** It is known which operation runs, and with which variables. */
  readonly ready: readonly WaitingGuard<Asked>[];
  /** Of each field of Query and Mutation, before it does anything; the schema itself asks these. */
  readonly fields: readonly Guard<AskedField, FieldRefusal>[];
}

export interface GuardSettings {
  readonly pressure: Pressure;
  readonly callers: Callers;
  readonly rateLimits: RateLimits;
  readonly documents: TrustedDocuments;
  readonly documentMode: DocumentMode;
  readonly schema: GraphQLSchema;
  /** Callers may ask for the schema: development, where there are no callers. */
  readonly exploring: boolean;
}

/**
 * Everything that decides whether a request is let through, in the order of ADR 6. Beside these a request is refused only by
 * what cannot read it: HTTP, JSON, GraphQL's syntax, the schema.
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
      // Last, since it counts: what is refused for another reason moves no money.
      { asks: "caller's rate", refuses: ['RATE_LIMITED'], judge: rates.judgeMoney },
    ],
    fields: FIELD_GUARDS,
  };
};
