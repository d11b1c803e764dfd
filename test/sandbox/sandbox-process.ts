import { startSandbox } from '../../src/sandbox/sandbox.js';

const { mercadopago, vnda } = await startSandbox({ file: process.argv[2] ?? '', slowMs: 600_000 });
process.send?.({
  mercadopago: { url: mercadopago.url, accessToken: mercadopago.accessToken },
  vnda: { url: vnda.url, accessToken: vnda.accessToken, shopHost: vnda.shopHost },
});
process.once('disconnect', () => process.exit());
