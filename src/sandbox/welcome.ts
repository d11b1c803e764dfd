import { environmentOf } from './environment.js';
import { FAULT_HEADER, FAULT_NAMES } from './faults/fault-from-header.js';
import type { Sandbox } from './sandbox.js';

const EXAMPLE_ORDER = 'ORD01J49MMW3SSBK5PSV3DFR32959';

/** What a person who starts the sandbox by hand needs to know. */
export function welcome({ mercadopago, vnda, demoOrders }: Sandbox): string {
  const table = demoOrders.map(
    ({ account, providerOrderId, shows }) => `  ${account.padEnd(12)} ${providerOrderId.padEnd(30)} ${shows}`,
  );
  const environment = Object.entries(environmentOf({ mercadopago, vnda })).map(([name, value]) => `  ${name}=${value}`);
  return `The sandbox simulates two payment providers. No money moves.

  Mercado Pago  ${mercadopago.url}
  Vnda          ${vnda.url}   X-Shop-Host: ${vnda.shopHost} or ${vnda.secondShopHost}

Environment of a gateway that uses it:

${environment.join('\n')}

Demo orders:

${table.join('\n')}

Faults on demand: the request header ${FAULT_HEADER}, with one of
  ${FAULT_NAMES.join(', ')}
  and a number after a colon where it needs one (${FAULT_HEADER}: slow:3000).

Try:

  curl -X POST ${mercadopago.url}/v1/orders/${EXAMPLE_ORDER}/capture \\
    -H 'Authorization: Bearer ${mercadopago.accessToken}' \\
    -H "X-Idempotency-Key: $(uuidgen)"

`;
}
