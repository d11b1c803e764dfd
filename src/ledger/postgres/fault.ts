/** A call that took too long: the database is gone, or does not answer. */
export class StoreTooSlow extends Error {
  readonly code = 'STORE_TOO_SLOW';
}

/** Somebody else changed the same operation again and again. */
export class RaceLost extends Error {
  readonly code = 'RACE_LOST';
}

/** The SQLSTATE, the driver's word or the operating system's for what went wrong. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'DEFECT';

/** https://www.postgresql.org/docs/18/errcodes-appendix.html: unique_violation, serialization_failure, deadlock_detected. */
const RACES: ReadonlySet<string> = new Set(['23505', '40001', '40P01']);

/** Two calls met, and this one was not carried out: it may be tried again. */
export const isRace = (error: unknown): boolean => RACES.has(codeOf(error));

const GONE =
  /^(08...|57P..|CONNECT.*|STORE_TOO_SLOW|ECONN.*|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$/;

/** The database is away: nothing that anybody could mend in this server. */
export const isGone = (error: unknown): boolean => GONE.test(codeOf(error));

/** read_only_sql_transaction: after a failover these connections lead to what is a copy now. */
const STALE: ReadonlySet<string> = new Set(['STORE_TOO_SLOW', 'CONNECT_TIMEOUT', '25006']);

/** Only new connections can help. */
export const isStale = (error: unknown): boolean => STALE.has(codeOf(error));

/** For the log: codes and names of the schema. Messages and details of the database quote what was stored. */
export const describeFault = (error: unknown): string => {
  if (!(error instanceof Error)) return 'DEFECT';
  const places = Object.entries(error)
    .filter(([name]) => PLACES.has(name))
    .map(([name, value]) => `${name}=${value}`);
  const frames =
    codeOf(error) === 'DEFECT' ? (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line)) : [];
  return [`${error.name} ${codeOf(error)}`, ...places, ...frames].join(' ');
};

const PLACES: ReadonlySet<string> = new Set(['table_name', 'column_name', 'constraint_name', 'routine']);
