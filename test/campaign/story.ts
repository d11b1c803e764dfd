import type { Sandbox } from '../../src/sandbox/sandbox.js';
import type { Call, CounterExample, LedgerEntry, Records } from './records.js';

/** Everything that is known of the order of a counter-example, in the words of each who knows it. */
export const storyOf = (found: CounterExample, { calls, ledger }: Records, sandbox: Sandbox): string => {
  const { orderId, rule, says } = found;
  const [account, id] = orderId.split(':');
  const provider = account === 'vnda' ? sandbox.vnda : sandbox.mercadopago;
  const keys = new Set(calls.filter((call) => call.orderId === orderId).map(({ key }) => key));
  const requests = provider.requests().filter((request) => request.orderId === id);
  return [
    `BROKEN: ${rule}`,
    `  ${says}`,
    'The clients:',
    ...calls.filter(({ key }) => keys.has(key)).map(callLine),
    'The provider:',
    ...requests.map(
      ({ at, verb, idempotencyKey, status, effect }) =>
        `  ${new Date(at).toISOString()} ${verb} key ${idempotencyKey} answered ${status}${effect ? ' EFFECT' : ''}`,
    ),
    'The ledger:',
    ...ledger.filter((entry) => entry.orderId === orderId || keys.has(entry.key)).flatMap(entryLines),
  ].join('\n');
};

const callLine = ({ sentAt, endedAt, client, server, key, kind, orderId, answer, noData }: Call): string =>
  `  ${sentAt.toFixed(0)}–${endedAt.toFixed(0)} ms, client ${client}, server ${server}: ${kind} ${orderId} key ${key} → ` +
  (answer
    ? `${answer.member} ${answer.code ?? ''} ${answer.operationId} ${answer.state}${answer.replayed ? ' (replayed)' : ''}`
    : `no data: ${noData}`);

const entryLines = ({ id, key, kind, orderId, state, startedAt, nextCheckAt, attempts }: LedgerEntry): string[] => [
  `  ${id} ${kind} ${orderId} key ${key} ${state}, started ${startedAt}, next look ${nextCheckAt}`,
  ...attempts.map(
    ({ number, purpose, result, cause, sentAt, answeredAt }) =>
      `    ${number} ${purpose} sent ${sentAt} answered ${answeredAt}: ${result} ${cause ?? ''}`,
  ),
];
