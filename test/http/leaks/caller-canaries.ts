/** A value that a caller sends, and a name that a caller invents in a document. */
export const VALUE = 'call-canary';
export const NAME = 'call_canary';

const ORDER = 'shop:ORD01J49MMW3SSBK5PSV3DFR32959';
const OPERATION = 'op_00000000-0000-4000-8000-000000000001';

export const HEADERS = Object.fromEntries(
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

/** Documents with a value at valid places, at invalid places, and where no value is allowed. */
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

export const OK = '{ accounts { name } }';
export const BODIES: readonly unknown[] = [
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

/** A document may invent names. Only its caller may see them in the answer. */
export const NAMED: readonly string[] = [
  `query ${NAME} { ${NAME}: accounts { ${NAME}: name } }`,
  `query ${NAME} { ${NAME} }`,
  `query ${NAME}($${NAME}: Int!) { operations(first: $${NAME}) { edges { cursor } } }`,
  `query ${NAME} { accounts { ...${NAME} } } fragment ${NAME} on Account { name }`,
  `query ${NAME} { accounts(${NAME}: 1) @${NAME} { name } }`,
  `query ${NAME} { ${NAME}: operations(first: 1000) { edges { cursor } } }`,
  `mutation ${NAME} { ${NAME}: ${capture('k-named')} { __typename } }`,
  `query ${NAME}`,
];
