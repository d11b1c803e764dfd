import type { Scope } from '../../src/domain/caller.js';

/** The ids that the test's documents name. */
export interface Named {
  readonly orderId: string;
  readonly operationId: string;
}

/** A root field and the scope that it needs. */
export interface WayIn {
  readonly field: string;
  readonly textOf: (named: Named) => string;
  readonly scope: Scope;
}

/** An idempotency key for each order, so that none is used for two orders. */
const inputOf = ({ orderId }: Named): string => `{ orderId: "${orderId}", idempotencyKey: "key-of-${orderId}" }`;

/** Every field of Query and Mutation. A field that can answer several types stands once for each. */
export const WAYS_IN: readonly WayIn[] = [
  { field: 'accounts', textOf: () => '{ accounts { name } }', scope: 'orders:read' },
  { field: 'order', textOf: ({ orderId }) => `{ order(id: "${orderId}") { __typename } }`, scope: 'orders:read' },
  { field: 'orders', textOf: ({ orderId }) => `{ orders(ids: ["${orderId}"]) { __typename } }`, scope: 'orders:read' },
  { field: 'node', textOf: ({ orderId }) => `{ node(id: "${orderId}") { id } }`, scope: 'orders:read' },
  { field: 'node', textOf: ({ operationId }) => `{ node(id: "${operationId}") { id } }`, scope: 'operations:read' },
  {
    field: 'operation',
    textOf: ({ operationId }) => `{ operation(id: "${operationId}") { id } }`,
    scope: 'operations:read',
  },
  { field: 'operations', textOf: () => '{ operations { edges { cursor } } }', scope: 'operations:read' },
  {
    field: 'captureOrder',
    textOf: (named) => `mutation { captureOrder(input: ${inputOf(named)}) { __typename } }`,
    scope: 'orders:capture',
  },
  {
    field: 'processOrder',
    textOf: (named) => `mutation { processOrder(input: ${inputOf(named)}) { __typename } }`,
    scope: 'orders:process',
  },
  {
    field: 'reconcileOperation',
    textOf: ({ operationId }) => `mutation { reconcileOperation(id: "${operationId}") { __typename } }`,
    scope: 'operations:read',
  },
  {
    field: 'resolveOperation',
    textOf: ({ operationId }) =>
      `mutation { resolveOperation(input: { id: "${operationId}", outcome: APPLIED, reason: "seen" }) { __typename } }`,
    scope: 'operations:resolve',
  },
];

/** A field beneath a root field that needs a scope of its own; the document needs both scopes. */
export interface WayBeneath {
  readonly text: string;
  readonly textOf: (named: Named) => string;
  readonly scopes: readonly [Scope, Scope];
}

const beneath = (text: string, scopes: readonly [Scope, Scope]): WayBeneath => ({
  text,
  scopes,
  textOf: (named) =>
    text.replace('ORDER', named.orderId).replace('OPERATION', named.operationId).replace('INPUT', inputOf(named)),
});

const LEDGER = 'operations { edges { cursor } }';

export const WAYS_BENEATH: readonly WayBeneath[] = [
  beneath(`{ order(id: "ORDER") { ... on Order { ${LEDGER} } } }`, ['orders:read', 'operations:read']),
  beneath(`{ orders(ids: ["ORDER"]) { ... on Order { ${LEDGER} } } }`, ['orders:read', 'operations:read']),
  beneath(`{ node(id: "ORDER") { ... on Order { ${LEDGER} } } }`, ['orders:read', 'operations:read']),
  beneath(`{ order(id: "ORDER") { ...Ledger } } fragment Ledger on Order { ${LEDGER} }`, [
    'orders:read',
    'operations:read',
  ]),
  beneath('{ operation(id: "OPERATION") { order { __typename } } }', ['operations:read', 'orders:read']),
  beneath('{ node(id: "OPERATION") { ... on Operation { order { __typename } } } }', [
    'operations:read',
    'orders:read',
  ]),
  beneath('{ operations { edges { node { order { __typename } } } } }', ['operations:read', 'orders:read']),
  beneath(`mutation { captureOrder(input: INPUT) { ... on OrderCaptured { order { ${LEDGER} } } } }`, [
    'orders:capture',
    'operations:read',
  ]),
  beneath('mutation { captureOrder(input: INPUT) { ... on OperationResult { operation { order { __typename } } } } }', [
    'orders:capture',
    'orders:read',
  ]),
  beneath(`mutation { processOrder(input: INPUT) { ... on OrderProcessed { order { ${LEDGER} } } } }`, [
    'orders:process',
    'operations:read',
  ]),
  beneath('mutation { reconcileOperation(id: "OPERATION") { ... on Operation { order { __typename } } } }', [
    'operations:read',
    'orders:read',
  ]),
  beneath(
    'mutation { resolveOperation(input: { id: "OPERATION", outcome: APPLIED, reason: "r" }) { ... on Operation { order { __typename } } } }',
    ['operations:resolve', 'orders:read'],
  ),
];
