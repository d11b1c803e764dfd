/** A wrong value stops the start: which variable, and what is expected. Never the value itself, it may be a secret. */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(`Guichê does not start:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const EXPECTED_BY_CODE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'PORT is taken by another process: end that one, or set PORT to another.',
  EACCES: 'PORT may not be used by this user: set PORT to one above 1023.',
  EADDRNOTAVAIL: 'HOST is no address of this machine: set HOST to 127.0.0.1, or to 0.0.0.0 for every one of them.',
  ENOTFOUND: 'HOST is no address of this machine: set HOST to 127.0.0.1, or to 0.0.0.0 for every one of them.',
};

/** Why a server cannot listen, for the person who starts it; anything else stays the error that it is. */
export const toListenFault = (error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const expected = EXPECTED_BY_CODE[code];
  return expected === undefined ? error : new ConfigError([expected]);
};
