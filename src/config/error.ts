/** A wrong value stops the start: which variable, and what is expected. Never the value itself, it may be a secret. */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(`Guichê does not start:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

type Listening = 'PORT' | 'METRICS_PORT';

const EXPECTED_BY_CODE: Readonly<Record<string, (port: Listening, host: string) => string>> = {
  EADDRINUSE: (port) => `${port} is taken by another process: end that one, or set ${port} to another.`,
  EACCES: (port) => `${port} may not be used by this user: set ${port} to one above 1023.`,
  EADDRNOTAVAIL: (_port, host) => noAddress(host),
  ENOTFOUND: (_port, host) => noAddress(host),
};

const noAddress = (host: string): string =>
  `${host} is no address of this machine: set ${host} to 127.0.0.1, or to 0.0.0.0 for every one of them.`;

/** Why a server cannot listen, for the person who starts it; anything else stays the error that it is. */
export const toListenFault = (error: unknown, port: Listening): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const expected = EXPECTED_BY_CODE[code]?.(port, port.replace('PORT', 'HOST'));
  return expected === undefined ? error : new ConfigError([expected]);
};
