import { type Logger, pino } from 'pino';

export type { Logger };

/** One JSON line an entry. What is logged is chosen where it is logged: codes and ids, never a body or a variable. */
export const createLogger = (level: string): Logger => pino({ name: 'guiche', level });
