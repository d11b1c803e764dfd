import { startSandbox } from './sandbox.js';
import { PROVIDER_NAMES, SIMULATORS } from './simulators.js';
import { welcome } from './welcome.js';

const portFrom = (name: string, otherwise: number): number => {
  const text = process.env[name];
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`${name} must be a port number, not "${text}"`);
};

const ports = PROVIDER_NAMES.map(
  (name) => [name, portFrom(`SANDBOX_${name.toUpperCase()}_PORT`, SIMULATORS[name].usualPort)] as const,
);
const sandbox = await startSandbox({ ports: Object.fromEntries(ports) });
process.stdout.write(welcome(sandbox));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sandbox.close();
  });
}
