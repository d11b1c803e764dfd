import { setTimeout as sleep } from 'node:timers/promises';
import type { Decision } from '../../domain/operation/decisions.js';
import type { Operation } from '../../domain/operation/operation.js';
import { RaceLost } from './fault.js';
import { withIds } from './picked.js';
import type { Sql } from './pool.js';
import { read } from './read.js';
import { write } from './write.js';

/** What the domain says of an operation as it stands; null where there is none. */
export type Decide<Answer> = (operation: Operation | null, now: Date) => Decision<Answer>;

/** Each try that fails is one that somebody else won. */
const TRIES = 25;
const LONGEST_PAUSE_MS = 40;

/**
 * Reads an operation, lets the domain decide and writes that: unless somebody changed the operation in between, then all
 * of it again. No transaction stays open while this process thinks, or is paused.
 */
export const change = async <T>(sql: Sql, given: Date | null, operationId: string, decide: Decide<T>): Promise<T> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const {
      now,
      stored: [before],
    } = await read(sql, given, withIds(sql, [operationId]));
    const { answer, next } = decide(before?.operation ?? null, now);
    if (before === undefined || next === null) return answer;
    const written = await write(sql, [{ before, after: next }], sql`true`);
    if (written.has(operationId)) return answer;
    await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, tries * 5));
  }
  throw new RaceLost();
};
