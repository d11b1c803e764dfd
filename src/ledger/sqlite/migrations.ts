/**
 * The tables of the SQLite ledger, step by step. The number of steps that a file has taken is its `user_version`. A step
 * that was once released is never edited; the next one only adds, so that the file stays readable for what wrote it.
 */
export const SQLITE_MIGRATIONS: readonly string[] = [
  `
-- Moments are RFC 3339 text in UTC with milliseconds: their order as text is their order in time.

-- One intention (tenant, account, order, kind), carried out under one provider key.
CREATE TABLE operations (
  id                   TEXT    NOT NULL PRIMARY KEY,
  tenant               TEXT    NOT NULL,
  account              TEXT    NOT NULL,
  -- Where and as whom the account sent: nothing is sent again where today's configuration differs from these five.
  provider             TEXT    NOT NULL,
  base_url             TEXT    NOT NULL,
  shop_host            TEXT,
  mode                 TEXT    NOT NULL CHECK (mode IN ('LIVE', 'TEST', 'SIMULATED')),
  owner                TEXT,
  provider_idempotency TEXT    NOT NULL CHECK (provider_idempotency IN ('KEY', 'STATE', 'NONE')),
  provider_order_id    TEXT    NOT NULL,
  -- All four verbs of the glossary: a CHECK cannot be widened later without writing the whole table anew.
  kind                 TEXT    NOT NULL CHECK (kind IN ('CAPTURE', 'PROCESS', 'CANCEL', 'REFUND')),
  idempotency_key      TEXT    NOT NULL,
  -- Counts the operations of this key.
  generation           INTEGER NOT NULL CHECK (generation >= 1),
  provider_key         TEXT    NOT NULL,
  requested_by         TEXT,
  state                TEXT    NOT NULL CHECK (state IN (
                         'IN_PROGRESS', 'SUCCEEDED', 'PENDING', 'DECLINED', 'FAILED', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW')),
  -- Why it did not succeed, as JSON.
  problem              TEXT,
  started_at           TEXT    NOT NULL,
  finished_at          TEXT,
  -- When it is looked into next by itself; null: never.
  next_check_at        TEXT,
  -- Grows whenever the lease changes hands: who holds an older one changes neither schedule nor lease.
  epoch                INTEGER NOT NULL CHECK (epoch >= 1),
  UNIQUE (tenant, idempotency_key, generation),
  CHECK ((state IN ('SUCCEEDED', 'DECLINED', 'FAILED')) = (finished_at IS NOT NULL))
) STRICT;

-- The slot: at most one operation of an order and kind may have had effect.
CREATE UNIQUE INDEX operations_slot ON operations (account, provider_order_id, kind)
  WHERE state NOT IN ('FAILED', 'DECLINED');
CREATE INDEX operations_order ON operations (account, provider_order_id);
CREATE INDEX operations_list ON operations (tenant, state, started_at, id);
CREATE INDEX operations_due ON operations (next_check_at, id) WHERE next_check_at IS NOT NULL;
CREATE INDEX operations_open ON operations (state, started_at) WHERE finished_at IS NULL;
CREATE INDEX operations_finished ON operations (finished_at) WHERE finished_at IS NOT NULL;

-- The caller's idempotency keys: what each is bound to, and the newest operation under it.
CREATE TABLE keys (
  tenant              TEXT    NOT NULL,
  key                 TEXT    NOT NULL,
  operation_id        TEXT    NOT NULL UNIQUE REFERENCES operations (id) ON DELETE CASCADE,
  -- The fingerprint: the key is refused for anything else.
  kind                TEXT    NOT NULL,
  account             TEXT    NOT NULL,
  provider_order_id   TEXT    NOT NULL,
  fingerprint_version INTEGER NOT NULL,
  PRIMARY KEY (tenant, key)
) STRICT, WITHOUT ROWID;

-- One send of the verb (CALL), or one reading of the order to learn what happened (INQUIRY), with what it told.
CREATE TABLE attempts (
  operation_id TEXT    NOT NULL REFERENCES operations (id) ON DELETE CASCADE,
  number       INTEGER NOT NULL CHECK (number >= 1),
  purpose      TEXT    NOT NULL CHECK (purpose IN ('CALL', 'INQUIRY')),
  started_at   TEXT    NOT NULL,
  sent_at      TEXT,
  answered_at  TEXT,
  -- Until then it belongs to the process that began it.
  lease_until  TEXT    NOT NULL,
  result_kind  TEXT    CHECK (result_kind IN (
                 'applied', 'accepted', 'declined', 'refused', 'not-sent', 'inquire', 'unknown')),
  -- Statuses, amounts, ids and codes of the answer, as JSON; null while it runs, and for good when its process died.
  result       TEXT,
  PRIMARY KEY (operation_id, number),
  CHECK ((result_kind IS NULL) = (result IS NULL))
) STRICT;

CREATE INDEX attempts_running ON attempts (lease_until) WHERE result IS NULL;

-- What a person decided, when no provider could tell.
CREATE TABLE resolutions (
  operation_id TEXT NOT NULL PRIMARY KEY REFERENCES operations (id) ON DELETE CASCADE,
  outcome      TEXT NOT NULL CHECK (outcome IN ('APPLIED', 'NOT_APPLIED')),
  reason       TEXT NOT NULL,
  actor        TEXT NOT NULL,
  at           TEXT NOT NULL
) STRICT;
`,
];
