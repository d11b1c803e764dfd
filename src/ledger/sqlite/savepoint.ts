import type { DatabaseSync } from 'node:sqlite';
import { isStoreFault } from './fault.js';

/** A part of the open transaction: a defect in it undoes it alone. Where the store itself fails, there is nothing to undo. */
export const inSavepoint = <Answer>(db: DatabaseSync, work: () => Answer): Answer => {
  db.exec('SAVEPOINT part');
  try {
    const answer = work();
    db.exec('RELEASE part');
    return answer;
  } catch (error) {
    if (isStoreFault(error)) throw error;
    db.exec('ROLLBACK TO part');
    db.exec('RELEASE part');
    throw error;
  }
};
