/**
 * A wrong value stops the start. The message names the variable and what it must be, never the value: it may be a
 * secret.
 */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(`Guichê does not start:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

type Listening = 'PORT' | 'METRICS_PORT';

const EXPECTED_BY_CODE: Readonly<Record<string, (port: Listening, host: string) => string>> = {
  EADDRINUSE: (port) => `Another process uses the port in ${port}. Stop that process, or set ${port} to another port.`,
  EACCES: (port) => `This user may not use the port in ${port}. Set ${port} to a port above 1023.`,
  EADDRNOTAVAIL: (_port, host) => noAddress(host),
  ENOTFOUND: (_port, host) => noAddress(host),
};

const noAddress = (host: string): string =>
  `${host} is not an address of this machine. Set ${host} to 127.0.0.1, or to 0.0.0.0 for all addresses.`;

/** A ConfigError if the server cannot listen because of its configuration; any other error stays as it is. */
export const toListenFault = (error: unknown, port: Listening): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const expected = EXPECTED_BY_CODE[code]?.(port, port.replace('PORT', 'HOST'));
  return expected === undefined ? error : new ConfigError([expected]);
};
