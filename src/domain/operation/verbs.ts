import type { Order } from '../order/order.js';
import type { OrderStatus } from '../order/status.js';
import type { ProblemCode } from '../problem/problem.js';
import type { OperationKind } from './kind.js';

/** What is true of a verb at every provider. */
export interface Verb {
  /** The field of Mutation that asks for it. */
  readonly mutation: string;
  /** The scope that a caller needs for it. */
  readonly scope: `orders:${string}`;
  /** A document may have one such verb; its rate is the one of money, and a busy server turns it away last. */
  readonly movesMoney: boolean;
  /** Can it succeed only once for an order? */
  readonly happensOnce: boolean;
  /** Told to another key once the verb has succeeded. */
  readonly alreadyDone: ProblemCode;
  /** Is the order in a state that waits for it? */
  readonly allows: (order: Pick<Order, 'status' | 'processingMode'>) => boolean;
  /** Why an order that was just read must not be sent, null where it may. For providers that take no keys. */
  readonly obstacle: (
    order: Pick<Order, 'status' | 'processingMode' | 'captureBefore'>,
    now: Date,
  ) => ProblemCode | null;
}

export type VerbTable = Readonly<Record<OperationKind, Verb>>;

const CAPTURED: ReadonlySet<OrderStatus> = new Set(['PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'CHARGED_BACK']);

/** Nothing says that its payments were started, and nothing starts them now. */
const NEVER_STARTED: ReadonlySet<OrderStatus> = new Set(['CANCELED', 'EXPIRED', 'UNRECOGNIZED']);

/** One row a verb: what guards, lists and answers know of it comes from here. */
export const VERBS = {
  CAPTURE: {
    mutation: 'captureOrder',
    scope: 'orders:capture',
    movesMoney: true,
    happensOnce: true,
    alreadyDone: 'ORDER_ALREADY_CAPTURED',
    allows: ({ status }) => status === 'AUTHORIZED',
    obstacle: ({ status, captureBefore }, now) => {
      if (CAPTURED.has(status)) return 'ORDER_ALREADY_CAPTURED';
      const isInTime = captureBefore === null || captureBefore.getTime() > now.getTime();
      return status === 'AUTHORIZED' && isInTime ? null : 'ORDER_NOT_CAPTURABLE';
    },
  },
  PROCESS: {
    mutation: 'processOrder',
    scope: 'orders:process',
    movesMoney: true,
    happensOnce: true,
    alreadyDone: 'ORDER_ALREADY_PROCESSED',
    allows: ({ status, processingMode }) => status === 'CREATED' && processingMode === 'MANUAL',
    obstacle: ({ status, processingMode }) => {
      if (NEVER_STARTED.has(status)) return 'OPERATION_NOT_SUPPORTED_FOR_ORDER';
      if (status !== 'CREATED') return 'ORDER_ALREADY_PROCESSED';
      return processingMode === 'MANUAL' ? null : 'INVALID_ORDER_MODE_FOR_OPERATION';
    },
  },
} as const satisfies VerbTable;

/** Fields of Mutation that move money. */
export const moneyMutations = (verbs: VerbTable = VERBS): ReadonlySet<string> =>
  new Set(moneyVerbs(verbs).map(({ mutation }) => mutation));

/** Scopes of whoever may move money. */
export const moneyScopes = (verbs: VerbTable = VERBS): ReadonlySet<string> =>
  new Set(moneyVerbs(verbs).map(({ scope }) => scope));

const moneyVerbs = (verbs: VerbTable): readonly Verb[] => Object.values(verbs).filter(({ movesMoney }) => movesMoney);
