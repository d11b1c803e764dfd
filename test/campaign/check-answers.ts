import { type Answer, type Call, type CounterExample, type LedgerEntry, type Records, slotOf } from './records.js';

/** What the clients were told, against the ledger. */
export const brokenAnswers = (records: Records): CounterExample[] => {
  const byId = new Map(records.ledger.map((entry) => [entry.id, entry]));
  const answered = records.calls.filter(hasAnswer);
  return [
    ...answered.flatMap((call) => forgotten(call, byId)),
    ...answered.flatMap((call) => changed(call, byId)),
    ...takenBack(answered),
    ...doneTwice(answered),
  ];
};

type Answered = Call & { readonly answer: Answer };

const hasAnswer = (call: Call): call is Answered => call.answer !== null;

const forgotten = ({ answer, orderId }: Answered, byId: ReadonlyMap<string, LedgerEntry>): CounterExample[] =>
  answer.operationId === null || byId.has(answer.operationId)
    ? []
    : [{ rule: 'no operation that was answered is lost', orderId, says: `${answer.operationId} (${answer.member})` }];

const FINAL: ReadonlySet<string> = new Set(['SUCCEEDED', 'DECLINED', 'FAILED']);

const MAY_END_AS: Readonly<Record<string, readonly string[]>> = {
  OrderCaptured: ['SUCCEEDED'],
  OrderProcessed: ['SUCCEEDED'],
  PaymentDeclined: ['DECLINED'],
  CapturePending: ['PENDING', 'SUCCEEDED', 'DECLINED', 'NEEDS_REVIEW'],
  ProcessPending: ['PENDING', 'SUCCEEDED', 'DECLINED', 'NEEDS_REVIEW'],
};

/** A final state never changes, and a member stays true. */
const changed = ({ answer, orderId }: Answered, byId: ReadonlyMap<string, LedgerEntry>): CounterExample[] => {
  const entry = byId.get(answer.operationId ?? '');
  if (entry === undefined) return [];
  const isKept = answer.state === null || !FINAL.has(answer.state) || answer.state === entry.state;
  const isTrue = MAY_END_AS[answer.member]?.includes(entry.state) ?? true;
  if (isKept && isTrue) return [];
  const says = `${entry.id} was answered ${answer.member} ${answer.state}, and is ${entry.state}`;
  return [{ rule: 'no acknowledged result is changed', orderId, says }];
};

const SETTLED_MEMBERS: ReadonlySet<string> = new Set(['OrderCaptured', 'OrderProcessed', 'PaymentDeclined']);

/** Once a key was answered with an end, whoever sends it again later gets the same end of the same operation. */
const takenBack = (calls: readonly Answered[]): CounterExample[] =>
  [...Map.groupBy(calls, (call) => `${call.key} ${slotOf(call)}`).values()].flatMap((ofKey) => {
    const ends = ofKey.filter(({ answer }) => SETTLED_MEMBERS.has(answer.member));
    const first = ends.toSorted((a, b) => a.endedAt - b.endedAt)[0];
    if (first === undefined) return [];
    return ofKey
      .filter(({ sentAt, answer }) => sentAt >= first.endedAt && answer.code !== 'LEDGER_UNAVAILABLE')
      .filter(({ answer }) => !isSameEnd(answer, first.answer))
      .map(({ answer, orderId, key }) => ({
        rule: 'an acknowledged end is replayed',
        orderId,
        says: `key ${key}: ${toText(first.answer)}, and later ${toText(answer)}`,
      }));
  });

const isSameEnd = (a: Answer, b: Answer): boolean => a.member === b.member && a.operationId === b.operationId;

const doneTwice = (calls: readonly Answered[]): CounterExample[] =>
  [...Map.groupBy(calls.filter(isDone), slotOf)]
    .map(([slot, done]) => ({ slot, done, ids: new Set(done.map(({ answer }) => answer.operationId)) }))
    .filter(({ ids }) => ids.size > 1)
    .map(({ slot, done, ids }) => ({
      rule: 'one order is done by one operation',
      orderId: done[0]?.orderId ?? '',
      says: `${slot} was done by ${[...ids].join(' and ')}`,
    }));

const isDone = ({ answer }: Answered): boolean =>
  answer.member === 'OrderCaptured' || answer.member === 'OrderProcessed';

const toText = ({ member, code, operationId }: Answer): string => `${member} ${code ?? ''} ${operationId}`;
