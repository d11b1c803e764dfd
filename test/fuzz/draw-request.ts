import type { GraphQLSchema } from 'graphql';
import { createSeeded, type Seeded } from '../support/seeded.js';
import { drawDocument } from './document/draw-document.js';
import type { KnownIds } from './ids.js';
import { BODY_MUTATIONS } from './mutations/bodies.js';
import { ENVELOPE_MUTATIONS } from './mutations/envelopes.js';
import { TEXT_MUTATIONS } from './mutations/texts.js';
import type { FuzzRequest, GraphQLRequest } from './request.js';

export interface RequestSource {
  readonly schema: GraphQLSchema;
  readonly ids: KnownIds;
  readonly host: string;
  /** Values of the authorization header; null means none. The first may do everything. */
  readonly credentials: readonly [string | null, ...(string | null)[]];
  readonly seed: number;
}

type Part = 'text' | 'body' | 'envelope' | 'values';

/** The faults of a request: usually none, or one. */
const WRONG: readonly [readonly Part[], ...(readonly Part[])[]] = [
  [],
  ...Array.from({ length: 8 }, () => []),
  ['values'],
  ['values'],
  ['text'],
  ['text'],
  ['text'],
  ['text'],
  ['body'],
  ['body'],
  ['body'],
  ['envelope'],
  ['envelope'],
  ['text', 'body'],
  ['text', 'envelope'],
  ['body', 'envelope'],
  ['envelope', 'envelope'],
];

const ACCEPT = 'application/graphql-response+json, application/json;q=0.9';

/** The request with this number; the same seed always gives the same request. */
export const drawRequest = (source: RequestSource, index: number): FuzzRequest => {
  const random = createSeeded(source.seed ^ Math.imul(index + 1, 0x9e3779b1));
  const wrong = random.pick(WRONG);
  const what: string[] = [];
  const note = (name: string): string => {
    what.push(name);
    return name;
  };
  const isFull = random.chance(0.8);
  const credential = isFull ? source.credentials[0] : random.pick(source.credentials);
  const drawn = drawDocument(source.schema, {
    random,
    ids: source.ids,
    wrong: wrong.includes('values') ? Number(note('wrong values') && 8) : 0,
  });
  const request = wrong.includes('text') ? mutateText(drawn, random, note) : drawn;
  const body = wrong.includes('body') ? mutateBody(request, random, note) : Buffer.from(JSON.stringify(request));
  const whole: FuzzRequest = {
    what,
    method: 'POST',
    target: '/graphql',
    version: 'HTTP/1.1',
    headers: [
      ['host', source.host],
      ['connection', 'close'],
      ['accept', random.chance(0.8) ? ACCEPT : '*/*'],
      ['content-type', 'application/json'],
      ['content-length', String(body.length)],
      ...(credential ? [['authorization', credential] as const] : []),
    ],
    body,
    isValid: wrong.length === 0 && credential === source.credentials[0],
  };
  return wrong
    .filter((part) => part === 'envelope')
    .reduce((envelope) => pickFrom(ENVELOPE_MUTATIONS, random, note)(envelope, random), whole);
};

const pickFrom = <T>(table: Readonly<Record<string, T>>, random: Seeded, note: (name: string) => string): T => {
  const name = note(random.pick(Object.keys(table) as [string]));
  const found = table[name];
  if (found === undefined) throw new Error(`no mutation ${name}`);
  return found;
};

const mutateText = (request: GraphQLRequest, random: Seeded, note: (name: string) => string): GraphQLRequest => ({
  ...request,
  query: pickFrom(TEXT_MUTATIONS, random, note)(request.query, random),
});

const mutateBody = (request: GraphQLRequest, random: Seeded, note: (name: string) => string): Buffer => {
  const body = pickFrom(BODY_MUTATIONS, random, note)(request, random);
  return typeof body === 'string' ? Buffer.from(body) : body;
};
