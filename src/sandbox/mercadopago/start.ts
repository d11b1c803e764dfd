import { standingFaultsOf } from '../demo-order.js';
import type { SimulatedProvider, StartedSimulator } from '../simulated-provider.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startServer } from '../wire/start-server.js';
import { createMercadoPagoBackend, currentOrder, type MercadoPagoState } from './backend.js';
import { demoFaults } from './demo-faults.js';
import { DEMO_STATES, type OrderBehaviour } from './demo-states.js';
import { DEMO_STORIES } from './demo-stories.js';
import { ERROR_ROWS } from './error-rows.js';
import { type KeyEntry, releaseUnfinished } from './idempotency-keys.js';
import { newOrder, paymentStatusOf } from './new-order.js';
import type { Order } from './order.js';
import { keep } from './settle.js';
import { ACCREDITED } from './statuses.js';

const MERCADOPAGO_ACCESS_TOKEN = 'APP_USR-sandbox-0000000000000000-not-a-real-token';

export interface SimulatedMercadoPago extends SimulatedProvider<Partial<Order>, OrderBehaviour> {
  /** The only valid access token. */
  readonly accessToken: string;
  /**
   * True: any second use of an idempotency key is answered 409, also for the same request. False (default): the first
   * answer is replayed.
   */
  acceptEachKeyOnce(once: boolean): void;
}

/** The order with these fields. Its payments follow a new status, unless the fields contain payments. */
function changedOrder(order: Order, fields: Partial<Order>): Order {
  const changed = { ...order, ...fields };
  if (fields.status === undefined || fields.transactions !== undefined) return changed;
  const payments = order.transactions.payments.map((payment) => ({ ...payment, ...paymentStatusOf(changed) }));
  return { ...changed, transactions: { ...changed.transactions, payments } };
}

export async function startMercadoPago({
  port,
  now,
  settleMs,
  slowMs,
  stores,
  rememberedRequests,
}: SimulatorOptions): Promise<StartedSimulator<SimulatedMercadoPago>> {
  const state: MercadoPagoState = {
    orders: stores.open('mercadopago.orders'),
    keys: stores.open<KeyEntry>('mercadopago.keys'),
    atomically: stores.atomically,
    accessToken: MERCADOPAGO_ACCESS_TOKEN,
    settleMs,
    now,
    eachKeyOnce: false,
  };
  const addOrder = (fields: Partial<Order> = {}, behaviour: OrderBehaviour = {}): string => {
    const order = newOrder(fields, now());
    const stored = { order, settleMs: behaviour.settleMs ?? settleMs };
    state.orders.put(order.id, behaviour.settleMs === undefined ? stored : keep(stored, order, now(), ACCREDITED));
    return order.id;
  };
  const seeds = [...DEMO_STORIES, ...DEMO_STATES, ...demoFaults(slowMs), ...ERROR_ROWS.map(({ demo }) => demo)];
  stores.atomically(() => {
    releaseUnfinished(state.keys);
    const missing = seeds.filter(({ id, absent }) => !absent && state.orders.get(id) === undefined);
    for (const { id, fields, behaviour } of missing) addOrder({ ...fields, id }, behaviour);
  });

  const backend = createMercadoPagoBackend(state);
  const { close, ...server } = await startServer({
    ...{ backend, port, now, rememberedRequests },
    standingFaults: standingFaultsOf(seeds),
  });
  const provider: SimulatedMercadoPago = {
    ...server,
    displayName: 'Mercado Pago',
    hint: '',
    environment: { MERCADOPAGO_BASE_URL: server.url, MERCADOPAGO_ACCESS_TOKEN: state.accessToken },
    accessToken: state.accessToken,
    addOrder,
    order: (id) => structuredClone(currentOrder(state, id)?.order),
    setOrder: (id, fields) => {
      const stored = currentOrder(state, id);
      if (stored === undefined) throw new Error(`There is no order ${id}`);
      state.orders.put(id, { ...stored, order: changedOrder(stored.order, fields) });
    },
    acceptEachKeyOnce: (once) => {
      state.eachKeyOnce = once;
    },
  };
  const demoOrders = seeds.map(({ id, shows }) => ({ providerOrderId: id, shows }));
  return { provider, demoOrders, close };
}
