import { standingFaultsOf } from '../demo-order.js';
import type { SimulatedProvider, StartedSimulator } from '../simulated-provider.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startServer } from '../wire/start-server.js';
import { createVndaBackend, currentOrder, type VndaState } from './backend.js';
import { demoFaults } from './demo-faults.js';
import { demoStates, SECOND_SHOP_HOST } from './demo-states.js';
import { ERROR_ROWS } from './error-rows.js';
import { newOrder, SHIPPING_ADDRESS } from './new-order.js';
import type { Order, OrderBehaviour } from './order.js';

const VNDA_ACCESS_TOKEN = 'sandbox-vnda-not-a-real-token';
const SHOP_HOST = 'www.sandbox-store.example';

export interface SimulatedVnda extends SimulatedProvider<Partial<Order>, OrderBehaviour> {
  /** The only valid access token, for both shops. */
  readonly accessToken: string;
  /** The `X-Shop-Host` of the shop that has the orders. */
  readonly shopHost: string;
  /** The `X-Shop-Host` of another shop, which has one order. */
  readonly secondShopHost: string;
}

export async function startVnda({
  port,
  now,
  settleMs,
  slowMs,
  stores,
  rememberedRequests,
}: SimulatorOptions): Promise<StartedSimulator<SimulatedVnda>> {
  const state: VndaState = {
    orders: stores.open('vnda.orders'),
    accessToken: VNDA_ACCESS_TOKEN,
    shopHosts: [SHOP_HOST, SECOND_SHOP_HOST],
    now,
  };
  const addOrder = (fields: Partial<Order> = {}, behaviour: OrderBehaviour = {}): string => {
    const { shipping_address: shippingAddress = SHIPPING_ADDRESS, ...rest } = fields;
    const order = newOrder(rest, now());
    const { shopHost = SHOP_HOST } = behaviour;
    state.orders.put(order.code, { order, shippingAddress, behaviour, shopHost, captured: order.paid_at !== null });
    return order.code;
  };
  const seeds = [
    ...demoStates(now(), settleMs),
    ...demoFaults(slowMs, settleMs),
    ...ERROR_ROWS.map(({ demo }) => demo),
  ];
  stores.atomically(() => {
    const missing = seeds.filter(({ id, absent }) => !absent && state.orders.get(id) === undefined);
    for (const { id, fields, behaviour } of missing) addOrder({ ...fields, code: id }, behaviour);
  });

  const backend = createVndaBackend(state);
  const { close, ...server } = await startServer({
    ...{ backend, port, now, rememberedRequests },
    standingFaults: standingFaultsOf(seeds),
  });
  const provider: SimulatedVnda = {
    ...server,
    displayName: 'Vnda',
    hint: `X-Shop-Host: ${SHOP_HOST} or ${SECOND_SHOP_HOST}`,
    environment: {
      VNDA_BASE_URL: server.url,
      VNDA_ACCESS_TOKEN: state.accessToken,
      VNDA_SHOP_HOST: SHOP_HOST,
    },
    accessToken: state.accessToken,
    shopHost: SHOP_HOST,
    secondShopHost: SECOND_SHOP_HOST,
    addOrder,
    order: (id) => structuredClone(currentOrder(state, id)?.order),
    setOrder: (id, fields) => {
      const stored = currentOrder(state, id);
      if (stored === undefined) throw new Error(`There is no order ${id}`);
      state.orders.put(stored.order.code, { ...stored, order: { ...stored.order, ...fields } });
    },
  };
  const demoOrders = seeds.map(({ id, shows }) => ({ providerOrderId: id, shows }));
  return { provider, demoOrders, close };
}
