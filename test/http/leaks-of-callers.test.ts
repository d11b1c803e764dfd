import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer } from '../support/an-api-key.js';
import { aCanaryWorld, type CanaryWorld, TOKEN } from './a-canary-world.js';
import { type Answered, get, post, send, sendRaw } from './over-http.js';

/** A value that a caller sends, and a name that a caller makes up in a document. */
const VALUE = 'call-canary';
const NAME = 'call_canary';

const ORDER = 'shop:ORD01J49MMW3SSBK5PSV3DFR32959';
const OPERATION = 'op_00000000-0000-4000-8000-000000000001';

let world: CanaryWorld;
let metrics: string;
const answers: Answered[] = [];
const raw: string[] = [];

const HEADERS = Object.fromEntries(
  [
    'user-agent',
    'x-request-id',
    'request-id',
    'x-correlation-id',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'forwarded',
    'via',
    'cookie',
    'referer',
    'origin',
    'accept-language',
    'traceparent',
    'tracestate',
    'baggage',
    'x-idempotency-key',
    'x-shop-host',
    'x-apollo-operation-name',
    'apollographql-client-name',
    'apollographql-client-version',
    'x-http-method-override',
    'if-none-match',
    `x-${VALUE}`,
  ].map((name) => [name, VALUE]),
);

const capture = (key: string) => `captureOrder(input: { orderId: "${ORDER}", idempotencyKey: "${key}" })`;
const SHOWN = '{ __typename ... on OperationResult { operation { idempotencyKey } } }';

/** Documents that say a value where it may stand, where it may not, and where nothing of the kind may. */
const DOCUMENTS: readonly string[] = [
  `mutation { ${capture(VALUE)} ${SHOWN} }`,
  `mutation { ${capture(`${VALUE} with spaces`)} { __typename } }`,
  `{ order(id: "${VALUE}") { __typename } }`,
  `{ order(id: "${VALUE}:X") { __typename } }`,
  `{ orders(ids: ["${VALUE}", "${ORDER}"]) { __typename ... on Order { description } } }`,
  `{ node(id: "${VALUE}") { id } }`,
  `{ operation(id: "${VALUE}") { id } }`,
  `{ operations(filter: { idempotencyKey: "${VALUE}" }) { edges { node { idempotencyKey } } } }`,
  `{ operations(filter: { idempotencyKey: "${VALUE} x" }) { edges { cursor } } }`,
  `{ operations(filter: { orderId: "${VALUE}" }) { edges { cursor } } }`,
  `{ operations(filter: { account: "${VALUE}!" }) { edges { cursor } } }`,
  `{ operations(filter: { startedBefore: "${VALUE}" }) { edges { cursor } } }`,
  `{ operations(filter: { states: ["${VALUE}"] }) { edges { cursor } } }`,
  `{ operations(filter: "${VALUE}") { edges { cursor } } }`,
  `{ operations(after: "${VALUE}") { edges { cursor } } }`,
  `{ operations(first: "${VALUE}") { edges { cursor } } }`,
  `{ order(id: "${ORDER}") { ... on Order { operations(after: "${VALUE}") { edges { cursor } } } ... on Problem { userMessage(locale: "${VALUE}") } } }`,
  `{ accounts @include(if: "${VALUE}") { name } }`,
  `{ accounts @deprecated(reason: "${VALUE}") { name } }`,
  `{ accounts(a: "${VALUE}") { name } }`,
  `query ($a: Int = "${VALUE}") { operations(first: $a) { edges { cursor } } }`,
  `mutation { reconcileOperation(id: "${VALUE}") { __typename } }`,
  `mutation { resolveOperation(input: { id: "${OPERATION}", outcome: APPLIED, reason: "${VALUE}" }) { __typename } }`,
  `mutation { resolveOperation(input: { id: "${VALUE}", outcome: APPLIED, reason: "" }) { __typename } }`,
  `mutation { resolveOperation(input: { id: "${OPERATION}", outcome: "${VALUE}", reason: "a" }) { __typename } }`,
  `mutation { captureOrder(input: { orderId: { a: "${VALUE}" }, idempotencyKey: ["${VALUE}"] }) { __typename } }`,
  `mutation { captureOrder(input: "${VALUE}") { __typename } }`,
  `{ accounts { name } } "${VALUE}"`,
  `{ accounts { name } } """${VALUE}"""`,
  `{ accounts { name( "${VALUE}" ) } }`,
  `{ accounts { name } # ${VALUE}\n`,
  `# ${VALUE}\n{ accounts { name } }`,
  `{ accounts { name "${VALUE}`,
  `{ order(id: "\\q${VALUE}") { __typename } }`,
  `{ order(id: "\\u{${VALUE}}") { __typename } }`,
  VALUE,
];

const BY_VARIABLES = `mutation M($input: CaptureOrderInput!) { captureOrder(input: $input) { __typename } }`;
const VARIABLES: readonly unknown[] = [
  VALUE,
  [VALUE],
  { [VALUE]: VALUE },
  { input: VALUE },
  { input: [VALUE] },
  { input: { orderId: VALUE, idempotencyKey: VALUE } },
  { input: { orderId: [VALUE], idempotencyKey: { a: VALUE } } },
  { input: { orderId: ORDER, idempotencyKey: `${VALUE}2`, [VALUE]: VALUE } },
  { input: { orderId: ORDER, idempotencyKey: `${VALUE}-3` }, [VALUE]: { [VALUE]: [VALUE] } },
];

const OK = '{ accounts { name } }';
const BODIES: readonly unknown[] = [
  ...DOCUMENTS.map((query) => ({ query })),
  ...VARIABLES.map((variables) => ({ query: BY_VARIABLES, variables })),
  { query: OK, operationName: VALUE },
  { query: OK, operationName: { a: VALUE } },
  { query: `query A ${OK} query B ${OK}`, operationName: VALUE },
  { query: OK, extensions: { [VALUE]: VALUE } },
  { query: OK, extensions: VALUE },
  { query: OK, extensions: { persistedQuery: { version: 1, sha256Hash: VALUE } } },
  { query: OK, extensions: { persistedQuery: { version: VALUE, sha256Hash: { a: VALUE } } } },
  { query: OK, extensions: { persistedQuery: VALUE } },
  { query: OK, documentId: VALUE },
  { query: OK, documentId: `${VALUE} ${VALUE}` },
  { documentId: VALUE, variables: { a: VALUE } },
  { query: OK, [VALUE]: VALUE },
  { query: { a: VALUE } },
  { [VALUE]: VALUE },
  [{ query: VALUE }],
  `{"query": "${VALUE}`,
  `${VALUE}`,
  JSON.stringify(VALUE),
];

/** A document may make up names: they are told to whoever made them up, and nobody else. */
const NAMED: readonly string[] = [
  `query ${NAME} { ${NAME}: accounts { ${NAME}: name } }`,
  `query ${NAME} { ${NAME} }`,
  `query ${NAME}($${NAME}: Int!) { operations(first: $${NAME}) { edges { cursor } } }`,
  `query ${NAME} { accounts { ...${NAME} } } fragment ${NAME} on Account { name }`,
  `query ${NAME} { accounts(${NAME}: 1) @${NAME} { name } }`,
  `query ${NAME} { ${NAME}: operations(first: 1000) { edges { cursor } } }`,
  `mutation ${NAME} { ${NAME}: ${capture('k-named')} { __typename } }`,
  `query ${NAME}`,
];

const ask = async (body: unknown, headers: Record<string, string> = {}): Promise<void> => {
  answers.push(await post(world, body, { ...bearer(world.credential), ...headers }));
};

beforeAll(async () => {
  world = await aCanaryWorld([{ name: 'shop', provider: 'mercadopago', status: 200, body: 'order' }]);
  for (const body of BODIES) {
    await ask(body);
    await ask(body, HEADERS);
  }
  for (const type of [
    `application/json; ${VALUE}=${VALUE}`,
    `application/json; charset=${VALUE}`,
    `text/${VALUE}`,
    VALUE,
  ])
    await ask({ query: OK }, { 'content-type': type });
  await ask({ query: OK }, { accept: `application/${VALUE}` });
  for (const authorization of [VALUE, `Bearer ${VALUE}`, `Basic ${VALUE}`, `Bearer guiche_kaaaaaaaaaa_${VALUE}`])
    await ask({ query: OK }, { ...HEADERS, authorization });
  const authorized = { ...HEADERS, ...bearer(world.credential) };
  for (const parameter of ['query', 'variables', 'extensions', 'operationName', 'documentId', VALUE])
    answers.push(await get(world, { query: OK, [parameter]: VALUE }, authorized));
  for (const path of [`/${VALUE}`, `/graphql/${VALUE}`, `/health/live?${VALUE}`, `/graphql?${VALUE}=${VALUE}`, '/%zz'])
    answers.push(await send(`${world.url}${path}`, { headers: authorized }));
  for (const text of [
    `${VALUE}\r\n\r\n`,
    `${VALUE.toUpperCase()} / HTTP/1.1\r\nhost: a\r\n\r\n`,
    `POST /graphql HTTP/1.1\r\nhost: ${VALUE} ${VALUE}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
    `POST /graphql HTTP/1.1\r\nhost: a\r\n${VALUE} : ${VALUE}\r\n\r\n`,
    `GET /${VALUE} HTTP/1.1\r\nhost: a\r\nx: ${VALUE.repeat(2_000)}\r\n\r\n`,
  ])
    raw.push(await sendRaw(world, text));
  metrics = await world.metricsText();
});
afterAll(() => world.close());

describe('what a caller sends', () => {
  it('is in the answer to it as data, where the schema has a place for it', () => {
    const shown = answers.filter(({ data }) => JSON.stringify(data ?? null).includes(VALUE));
    expect(shown.length).toBeGreaterThan(0);
  });

  it('is in nothing else that is answered', () => {
    const others = answers.map(({ errors, text, headers }) =>
      [JSON.stringify(errors ?? []), text.startsWith('{') ? '' : text, JSON.stringify([...headers])].join('\n'),
    );
    expect([...others, ...raw].filter((text) => text.toLowerCase().includes(VALUE))).toEqual([]);
  });

  it('is in no line of the log, and in no metric', () => {
    expect(world.lines.filter((line) => line.toLowerCase().includes(VALUE))).toEqual([]);
    expect(metrics).not.toContain(VALUE);
  });

  it('is sent to no provider, with none of the headers that came with it', () => {
    expect(world.provider.received.length).toBeGreaterThan(0);
    for (const { url, headers, body } of world.provider.received) {
      const known = [
        'host',
        'connection',
        'accept',
        'authorization',
        'x-idempotency-key',
        'content-length',
        'traceparent',
      ];
      expect(Object.keys(headers).filter((name) => !known.includes(name))).toEqual([]);
      expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
      expect(`${url} ${JSON.stringify(headers)} ${body}`).not.toContain(VALUE);
    }
  });

  it('is never its credential', () => {
    const [, , secret = ''] = world.credential.split('_');
    const everything = [
      ...answers.map(({ text, headers }) => `${text} ${JSON.stringify([...headers])}`),
      ...world.lines,
    ];
    expect(everything.filter((text) => text.includes(secret))).toEqual([]);
    expect(JSON.stringify(world.provider.received)).not.toContain(secret);
  });
});

describe('a name that a document makes up', () => {
  it('is told to whoever made it up, and in the log as the name of the document alone', async () => {
    const from = world.lines.length;
    for (const query of NAMED) await ask({ query });
    const lines = world.lines.slice(from).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ document }) => document === `untrusted ${NAME}`).length).toBeGreaterThan(0);
    expect(lines.filter(({ document: _, ...rest }) => JSON.stringify(rest).includes(NAME))).toEqual([]);
    expect(await world.metricsText()).not.toContain(NAME);
    expect(JSON.stringify(world.provider.received)).not.toContain(NAME);
  });

  it('is cut in the log where it has no end', async () => {
    await ask({ query: `query ${NAME.repeat(1_000)} ${OK}` });
    // Its line is written before the next request is read.
    await ask({ query: OK });
    const named = world.lines.map((line) => (JSON.parse(line) as { readonly document?: string }).document);
    expect(named).toContain(`untrusted ${NAME.repeat(6).slice(0, 64)}`);
  });
});
