import { randomUUID } from 'node:crypto';
import { captureText, type Things } from './guards/two-tenants.js';
import type { Answered } from './over-http.js';

const PROBLEM =
  '... on Problem { __typename category code message userMessage retry { kind notBefore } replayed operation { id } provider { code } }';
const CONNECTION = '{ edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

/** Every way to name something of a tenant in a document. */
export const QUESTIONS: Readonly<Record<string, (things: Things) => string>> = {
  order: ({ order }) =>
    `{ order(id: "${order}") { ... on Order { id status } ${PROBLEM} ... on InvalidInput { fields { path code message } } } }`,
  orders: ({ order }) =>
    `{ orders(ids: ["${order}", "beta-mp:ORDDEMOWAITINGCAPTURE000001", "${order}"]) { ... on Order { id } ${PROBLEM} } }`,
  'node of an order': ({ order }) => `{ node(id: "${order}") { id } }`,
  'node of an operation': ({ operation }) => `{ node(id: "${operation}") { id } }`,
  operation: ({ operation }) => `{ operation(id: "${operation}") { id state } }`,
  'operations of an order': ({ order }) => `{ operations(filter: { orderId: "${order}" }) ${CONNECTION} }`,
  'operations of a key': ({ key }) => `{ operations(filter: { idempotencyKey: "${key}" }) ${CONNECTION} }`,
  'operations of an account': ({ account }) => `{ operations(filter: { account: "${account}" }) ${CONNECTION} }`,
  'operations of everything at once': ({ account, order, key }) =>
    `{ operations(filter: { account: "${account}", orderId: "${order}", idempotencyKey: "${key}", kinds: [CAPTURE] }) ${CONNECTION} }`,
  captureOrder: ({ order }) => captureText(order, `of-beta-${randomUUID().slice(0, 8)}`),
  'captureOrder with the key of the other': ({ order, key }) => captureText(order, key),
  'captureOrder at Vnda': ({ otherAccount }) => captureText(`${otherAccount}:7A4F490570`, 'of-beta-vnda'),
  'captureOrder of what no provider can have': ({ otherAccount }) => captureText(`${otherAccount}:x`, 'of-beta-x'),
  processOrder: ({ order }) => captureText(order, 'of-beta-process').replace('captureOrder', 'processOrder'),
  reconcileOperation: ({ operation }) =>
    `mutation { reconcileOperation(id: "${operation}") { ... on Operation { id state } ${PROBLEM} } }`,
  'resolveOperation as applied': ({ operation }) => resolve(operation, 'APPLIED'),
  'resolveOperation as not applied': ({ operation }) => resolve(operation, 'NOT_APPLIED'),
};

const resolve = (operation: string, outcome: string): string =>
  `mutation { resolveOperation(input: { id: "${operation}", outcome: ${outcome}, reason: "seen" }) { ... on Operation { id state } ${PROBLEM} } }`;

/** An answer without the parts that differ between requests, and without the names from the request. */
export const comparable = ({ status, headers, text }: Answered, things: Things) => {
  const ignored = new Set(['x-request-id', 'date']);
  return {
    status,
    headers: [...headers].filter(([name]) => !ignored.has(name)),
    text: Object.values(things).reduce((rest, name) => rest.replaceAll(name, '…'), text),
  };
};

/** Names that do not exist, of the same length, so that not even the length of an answer may differ. */
export const madeUp = ({ order, key }: Things): Things => ({
  account: 'omega-mp',
  otherAccount: 'omega-vnda',
  order: order.replace('alpha', 'omega'),
  operation: `op_${randomUUID()}`,
  key: key.replace('alpha', 'omega'),
});
