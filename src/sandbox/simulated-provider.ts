import type { DemoOrder } from './demo-order.js';
import type { InjectedFault } from './faults/fault.js';
import type { RequestRecord } from './wire/request-record.js';

/** A simulated REST API on its own port. `Fields` are those of its order, `Behaviour` what an order does by itself. */
export interface SimulatedProvider<Fields = never, Behaviour = never> {
  /** Name for people, and what they need to know to speak to it themselves. */
  readonly displayName: string;
  readonly hint: string;
  /** The variables of a gateway that uses it. */
  readonly environment: Readonly<Record<string, string>>;
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** What was received, in order of arrival: the newest, as many as are remembered. */
  requests(): readonly RequestRecord[];
  /** Lets the next matching request go wrong. */
  inject(fault: InjectedFault): void;
  /** The order's JSON as it stands now; undefined when there is none. */
  order(orderId: string): unknown;
  /** Makes an order that waits for capture, with these fields in place of the usual ones; returns its id. */
  addOrder(fields?: Fields, behaviour?: Behaviour): string;
  /** Puts these fields in place of the order's own, as if something else had changed it; payments follow its status. */
  setOrder(orderId: string, fields: Fields): void;
  /** How many sockets are open now. */
  openConnections(): number;
  /** Destroys every open socket, as a provider that closes idle connections does. */
  cutConnections(): void;
}

export interface StartedSimulator<Provider extends SimulatedProvider = SimulatedProvider> {
  readonly provider: Provider;
  readonly demoOrders: readonly DemoOrder[];
  close(): Promise<void>;
}
