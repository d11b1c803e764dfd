/** A wrong value stops the start: which variable, and what is expected. Never the value itself, it may be a secret. */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(`Guichê does not start:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}
