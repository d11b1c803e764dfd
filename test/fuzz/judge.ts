import { type GraphQLSchema, parse, validate } from 'graphql';
import type { FuzzRequest } from './request.js';
import { RULES, type RuleWorld } from './rules.js';
import { ANSWER_WITHIN_MS, type Sent } from './send.js';

/** A broken promise. */
export interface Broken {
  readonly rule: string;
  readonly says: string;
}

export const createJudge = (schema: GraphQLSchema, exploring: boolean) => {
  const world: RuleWorld = { exploring, isValidDocument: (body) => isValidDocument(schema, body) };
  return (request: FuzzRequest, sent: Sent): readonly Broken[] => {
    if (sent.kind === 'unanswered') {
      return mayGoUnanswered(request) ? [] : [{ rule: 'every request is answered', says: sent.why }];
    }
    const { answer } = sent;
    const late = answer.tookMs > ANSWER_WITHIN_MS;
    const found = Object.entries(RULES).flatMap(([rule, check]) => {
      const says = check(answer, request, world);
      return says === undefined ? [] : [{ rule, says }];
    });
    return late ? [...found, { rule: 'every answer comes in time', says: `${answer.tookMs.toFixed(0)} ms` }] : found;
  };
};

/** A request for a tunnel, or with more bytes than the server reads, may get no answer. */
const mayGoUnanswered = ({ method, body }: FuzzRequest): boolean => method === 'CONNECT' || body.length > 100_000;

const isValidDocument = (schema: GraphQLSchema, body: string): boolean => {
  try {
    return validate(schema, parse(JSON.parse(body).query)).length === 0;
  } catch {
    return false;
  }
};
