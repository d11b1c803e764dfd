import { startSandbox } from './sandbox.js';
import { welcome } from './welcome.js';

const portFrom = (name: string, otherwise: number): number => {
  const text = process.env[name];
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`${name} must be a port number, not "${text}"`);
};

const sandbox = await startSandbox({
  mercadopagoPort: portFrom('SANDBOX_MERCADOPAGO_PORT', 4010),
  vndaPort: portFrom('SANDBOX_VNDA_PORT', 4011),
});
process.stdout.write(welcome(sandbox));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sandbox.close();
  });
}
