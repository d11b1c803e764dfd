import { pino } from 'pino';
import { createCallers } from '../../src/callers/create-callers.js';
import { readCallers } from '../../src/config/callers.js';
import type { AuthorizedCaller } from '../../src/domain/caller.js';
import { createFakeClock, type FakeClock } from '../support/fake-clock.js';

export interface SomeCallers {
  readonly clock: FakeClock;
  /** The log, from level debug on. */
  readonly logged: readonly LogLine[];
  /** The caller with this credential, or the reason why there is none. */
  who(credential: string): Promise<AuthorizedCaller | 'unauthenticated' | 'unavailable'>;
  /** The same for a whole Authorization header. */
  identify(authorization: string | undefined): Promise<AuthorizedCaller | 'unauthenticated' | 'unavailable'>;
}

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [fact: string]: unknown;
}

/** Callers that these variables and files configure; their clock stands still. */
export const someCallers = (
  env: Readonly<Record<string, string>>,
  readFile: (path: string) => string = readNothing,
  clock: FakeClock = createFakeClock(),
): SomeCallers => {
  const { callers: settings, faults } = readCallers({ env, readFile }, { isProduction: false, host: '127.0.0.1' });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const logged: LogLine[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const callers = createCallers(settings, { clock, logger });
  const identify: SomeCallers['identify'] = async (authorization) => {
    const identified = await callers.identify(authorization);
    return identified.kind === 'caller' ? identified.caller : identified.kind;
  };
  return { clock, logged, identify, who: (credential) => identify(`Bearer ${credential}`) };
};

const readNothing = (path: string): never => {
  throw Object.assign(new Error(`there is no ${path}`), { code: 'ENOENT' });
};
