import type { Sandbox } from '../../src/sandbox/sandbox.js';
import type { Seeded } from '../support/seeded.js';
import { faultsFor } from './faults.js';
import type { Intention, Kind } from './records.js';

/** What the clients will do, and what will go wrong with it. */
export interface Plan {
  /** In the order in which the clients begin them. The same intention twice is a client with two devices. */
  readonly intentions: readonly Intention[];
  /** Orders whose issuer says no. */
  readonly declining: ReadonlySet<string>;
  /** How many faults wait, by kind. */
  readonly faults: ReadonlyMap<string, number>;
}

interface PlannedOrder {
  readonly orderId: string;
  readonly kinds: readonly Kind[];
  readonly declines: boolean;
}

/** How far from each other the sends for one order may begin: near enough to meet. */
const NEAR = 12;

/** Makes the orders in the sandbox, with their faults, and the intentions of the clients for them. */
export const createPlan = (sandbox: Sandbox, operations: number, random: Seeded): Plan => {
  const places: { readonly at: number; readonly intention: Intention }[] = [];
  const declining = new Set<string>();
  const faults = new Map<string, number>();
  const keyOf = (): string => `key-${random.int(0, 2 ** 32 - 1).toString(36)}-${places.length}`;
  const earlier = (): Intention | undefined => places[random.int(0, Math.max(0, places.length - 1))]?.intention;

  for (let position = 0; places.length < operations; position += 1) {
    const { orderId, kinds, declines } = random.chance(0.55)
      ? mercadoPagoOrder(sandbox, random)
      : vndaOrder(sandbox, random);
    if (declines) declining.add(orderId);
    for (const injected of injectFaults(sandbox, orderId, kinds, random)) {
      faults.set(injected.fault.kind, (faults.get(injected.fault.kind) ?? 0) + 1);
    }
    kinds.forEach((kind, step) => {
      const used = random.chance(0.04) ? earlier() : undefined;
      const key = used?.key ?? keyOf();
      const rivals = random.chance(0.25) ? [{ orderId, kind, key: keyOf() }] : [];
      const devices = random.chance(0.15) ? [{ orderId, kind, key }] : [];
      for (const intention of [{ orderId, kind, key }, ...rivals, ...devices]) {
        places.push({ at: position + step * NEAR + random.int(0, NEAR), intention });
      }
    });
  }
  const intentions = places.toSorted((a, b) => a.at - b.at).map(({ intention }) => intention);
  return { intentions, declining, faults };
};

const mercadoPagoOrder = ({ mercadopago }: Sandbox, random: Seeded): PlannedOrder => {
  const isProcessed = random.chance(0.25);
  const declines = random.chance(0.1);
  const settleMs = random.int(200, 4_000);
  const outcome = declines ? 'FUND' : random.chance(0.12) ? 'CONT' : 'APRO';
  if (!isProcessed) {
    const id = mercadopago.addOrder({ external_reference: `APRO-${outcome}` }, { settleMs });
    return { orderId: `mercadopago:${id}`, kinds: ['CAPTURE'], declines };
  }
  const thenCaptured = !declines && random.chance(0.5);
  const id = mercadopago.addOrder(
    {
      status: 'created',
      status_detail: 'created',
      processing_mode: 'manual',
      capture_mode: thenCaptured ? 'manual' : 'automatic',
      external_reference: outcome,
    },
    { settleMs },
  );
  return { orderId: `mercadopago:${id}`, kinds: thenCaptured ? ['PROCESS', 'CAPTURE'] : ['PROCESS'], declines };
};

const vndaOrder = ({ vnda }: Sandbox, random: Seeded): PlannedOrder => {
  const declines = random.chance(0.08);
  const lags = random.chance(0.15);
  const id = vnda.addOrder(
    {},
    {
      captureAnswers: declines ? 'refused' : lags && random.chance(0.5) ? 'authorized' : 'paid',
      paidAfterMs: lags ? random.int(500, 8_000) : 0,
    },
  );
  return { orderId: `vnda:${id}`, kinds: ['CAPTURE'], declines };
};

const injectFaults = (sandbox: Sandbox, orderId: string, kinds: readonly Kind[], random: Seeded) => {
  const [account = '', id = ''] = orderId.split(':');
  const provider = account === 'vnda' ? sandbox.vnda : sandbox.mercadopago;
  const verbs = kinds.map((kind) => (kind === 'CAPTURE' ? 'capture' : 'process'));
  const faults = faultsFor(id, verbs, random);
  for (const fault of faults) provider.inject(fault);
  return faults;
};
