import type { Account } from '../../src/domain/account.js';
import type { OperationKind } from '../../src/domain/operation/kind.js';
import type { Operation } from '../../src/domain/operation/operation.js';
import type { Order } from '../../src/domain/order/order.js';
import type { Problem } from '../../src/domain/problem/problem.js';
import type {
  OperationFilter,
  OperationPage,
  Operations,
  OrderCommand,
  PageRequest,
} from '../../src/operations/operations.js';
import type { OperationOutcome, OrderRead, Outcome } from '../../src/operations/outcome.js';
import { anAccount } from '../support/an-account.js';
import { aProblem } from '../support/results.js';

/** The data that the fake answers with. */
export interface Given {
  readonly accounts: readonly Account[];
  readonly orders: readonly Order[];
  /** The answer to every order read, instead of `orders`. */
  readonly orderProblem: Problem | null;
  /** Every order read throws this error: a defect, not an expected failure. */
  readonly defect: Error | null;
  readonly operations: readonly Operation[];
  readonly seatHolders: readonly Operation[];
  readonly page: OperationPage;
  readonly ledgerDown: boolean;
  readonly outcome: Outcome;
  readonly operationOutcome: OperationOutcome;
}

const NOTHING: Given = {
  accounts: [anAccount()],
  orders: [],
  orderProblem: null,
  defect: null,
  operations: [],
  seatHolders: [],
  page: { entries: [], hasNextPage: false, hasPreviousPage: false },
  ledgerDown: false,
  outcome: { kind: 'problem', problem: aProblem(), operation: null, replayed: false },
  operationOutcome: { kind: 'problem', problem: aProblem(), operation: null, replayed: false },
};

type Command =
  | Omit<OrderCommand, 'kind'>
  | { readonly id: string; readonly outcome?: string; readonly reason?: string };

/** Stands for everything below `graphql/`: it answers the given data and remembers the calls. */
export class FakeOperations implements Operations {
  /** The ids of every batch of order reads. */
  readonly orderReads: (readonly string[])[] = [];
  readonly slotReads: (readonly string[])[] = [];
  readonly operationReads: (readonly string[])[] = [];
  /** The verbs of the commands, and the other parts of each command. */
  readonly kinds: OperationKind[] = [];
  readonly commands: Command[] = [];
  readonly listed: { readonly filter: OperationFilter; readonly page: PageRequest }[] = [];
  given: Given;

  constructor(given: Partial<Given> = {}) {
    this.given = { ...NOTHING, ...given };
  }

  acceptCommand: Operations['acceptCommand'] = async (_, { kind, ...command }) => {
    this.kinds.push(kind);
    this.commands.push(command);
    return this.given.outcome;
  };

  reconcileOperation: Operations['reconcileOperation'] = async (_, id) => {
    this.commands.push({ id });
    return this.given.operationOutcome;
  };

  resolveOperation: Operations['resolveOperation'] = async (_, command) => {
    this.commands.push(command);
    return this.given.operationOutcome;
  };

  findOrders: Operations['findOrders'] = async (_, ids) => {
    this.orderReads.push(ids);
    if (this.given.defect) throw this.given.defect;
    return ids.map((id) => this.read(id));
  };

  findOperations: Operations['findOperations'] = async (_, ids) => {
    this.operationReads.push(ids);
    if (this.given.ledgerDown) return { kind: 'store-down' };
    return ids.map((id) => this.given.operations.find((operation) => operation.id === id) ?? null);
  };

  findSeatHolders: Operations['findSeatHolders'] = async (_, ids) => {
    this.slotReads.push(ids);
    return this.given.ledgerDown ? { kind: 'store-down' } : ids.map(() => this.given.seatHolders);
  };

  listOperations: Operations['listOperations'] = async (_, filter, page) => {
    this.listed.push({ filter, page });
    return this.given.ledgerDown ? { kind: 'store-down' } : this.given.page;
  };

  findAccount: Operations['findAccount'] = (_, name) => this.given.accounts.find((account) => account.name === name);
  listAccounts: Operations['listAccounts'] = () => this.given.accounts;

  private read(id: string): OrderRead {
    if (this.given.orderProblem) return { kind: 'problem', problem: this.given.orderProblem };
    const order = this.given.orders.find((each) => each.id === id);
    if (order) return { kind: 'found', order };
    return { kind: 'problem', problem: aProblem({ member: 'OrderNotFound', code: 'ORDER_NOT_FOUND', retry: 'NEVER' }) };
  }
}
