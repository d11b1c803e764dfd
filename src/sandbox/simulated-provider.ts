import type { DemoOrder } from './demo-order.js';
import type { InjectedFault } from './faults/fault.js';
import type { RequestRecord } from './wire/request-record.js';

/**
 * A simulated REST API on its own port. `Fields` are the fields of its order, `Behaviour` is how an order acts by
 * itself.
 */
export interface SimulatedProvider<Fields = never, Behaviour = never> {
  /** The name for people, and a hint for those who call it directly. */
  readonly displayName: string;
  readonly hint: string;
  /** The variables of a server that uses it. */
  readonly environment: Readonly<Record<string, string>>;
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** The remembered requests, in order of arrival. */
  requests(): readonly RequestRecord[];
  /** Makes the next matching request fail in this way. */
  inject(fault: InjectedFault): void;
  /** The order's JSON as it stands now; undefined if there is none. */
  order(orderId: string): unknown;
  /** Adds an order that waits for capture, with these fields instead of the defaults. Returns its id. */
  addOrder(fields?: Fields, behaviour?: Behaviour): string;
  /** Changes these fields of the order from outside; its payments follow its status. */
  setOrder(orderId: string, fields: Fields): void;
  /** The number of open sockets. */
  openConnections(): number;
  /** Destroys every open socket, as a provider that closes idle connections does. */
  cutConnections(): void;
}

export interface StartedSimulator<Provider extends SimulatedProvider = SimulatedProvider> {
  readonly provider: Provider;
  readonly demoOrders: readonly DemoOrder[];
  close(): Promise<void>;
}
