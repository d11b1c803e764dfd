/**
 * The tables of the SQLite ledger, step by step. The number of steps that a file has taken is its `user_version`. A step
 * that was once released is never edited; from the third on a step only adds, so that the file stays readable for what
 * wrote it.
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
  `
-- The second edition: seats by the order's identity instead of a slot by the account's name, the intention as it was asked
-- for, claims without an attempt, looks that are only counted, evidence after the end. A CHECK cannot be widened in place,
-- so the tables are written anew. What refers to a table is dropped before it: dropping it first would delete with it.
CREATE TABLE operations_2 (
  id                   TEXT    NOT NULL PRIMARY KEY,
  tenant               TEXT    NOT NULL,
  account              TEXT    NOT NULL,
  -- Where and as whom the account sent: nothing is sent again where today's configuration differs from these five.
  provider             TEXT    NOT NULL,
  base_url             TEXT    NOT NULL,
  shop_host            TEXT,
  mode                 TEXT    NOT NULL CHECK (mode IN ('LIVE', 'TEST', 'SIMULATED')),
  owner                TEXT,
  provider_idempotency TEXT    NOT NULL CHECK (provider_idempotency IN ('KEY', 'STATE', 'BASELINE', 'NONE')),
  provider_order_id    TEXT    NOT NULL,
  kind                 TEXT    NOT NULL CHECK (kind IN ('CAPTURE', 'PROCESS', 'CANCEL', 'REFUND')),
  -- The verb with its parameters, as JSON; nothing personal.
  intention            TEXT    NOT NULL,
  -- Days in which the provider lets an authorization be captured, where it says so.
  capture_window_days  INTEGER,
  idempotency_key      TEXT    NOT NULL,
  -- Counts the operations of this key.
  generation           INTEGER NOT NULL CHECK (generation >= 1),
  provider_key         TEXT    NOT NULL,
  requested_by         TEXT,
  state                TEXT    NOT NULL CHECK (state IN (
                         'IN_PROGRESS', 'SUCCEEDED', 'PENDING', 'DECLINED', 'FAILED', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW')),
  -- Why it did not succeed, as JSON.
  problem              TEXT,
  -- The order, hashed with its provider's address and shop, while the operation is not final.
  open_seat            TEXT,
  -- The same with the verb, once a verb that happens once has succeeded.
  done_seat            TEXT,
  -- Inquiries that told nothing new and are not kept.
  looks                INTEGER NOT NULL CHECK (looks >= 0),
  -- The number of the attempt that contradicts the final state.
  contradicted_by      INTEGER,
  started_at           TEXT    NOT NULL,
  -- Until then an operation without an attempt belongs to the process that claimed it.
  claimed_until        TEXT    NOT NULL,
  finished_at          TEXT,
  -- When it is looked into next by itself; null: never.
  next_check_at        TEXT,
  -- Grows whenever the lease changes hands: who holds an older one changes neither schedule nor lease.
  epoch                INTEGER NOT NULL CHECK (epoch >= 1),
  -- Grows with every change.
  revision             INTEGER NOT NULL CHECK (revision >= 1),
  UNIQUE (tenant, idempotency_key, generation),
  CHECK ((state IN ('SUCCEEDED', 'DECLINED', 'FAILED')) = (finished_at IS NOT NULL))
) STRICT;

INSERT INTO operations_2
SELECT id, tenant, account, provider, base_url, shop_host, mode, owner, provider_idempotency, provider_order_id, kind,
  json_object('kind', kind, 'providerOrderId', provider_order_id), NULL, idempotency_key, generation, provider_key,
  requested_by, state, problem,
  -- Of two that would sit on one seat the older one gets it.
  CASE WHEN keeps_order AND row_number() OVER (PARTITION BY seat, keeps_order ORDER BY started_at, id) = 1 THEN seat END,
  CASE WHEN state = 'SUCCEEDED'
    AND row_number() OVER (PARTITION BY seat, kind, state = 'SUCCEEDED' ORDER BY started_at, id) = 1
    THEN seat || ' ' || kind END,
  0, contradicted_by, started_at, started_at, finished_at,
  -- What was given to a person was not looked at any more: now it is, beside the person.
  CASE WHEN state = 'NEEDS_REVIEW' THEN coalesce(next_check_at, started_at) ELSE next_check_at END, epoch, 1
FROM (
  SELECT *, finished_at IS NULL OR contradicted_by IS NOT NULL AS keeps_order
  FROM (
    SELECT *, hash_seat(provider || char(10) || base_url || char(10) || coalesce(shop_host, owner, '') || char(10) ||
        mode || char(10) || provider_order_id) AS seat,
      -- Proof after such an end was kept, and nobody was told.
      CASE WHEN state IN ('FAILED', 'DECLINED') THEN (
        SELECT min(number) FROM attempts WHERE operation_id = operations.id AND result_kind = 'applied') END
        AS contradicted_by
    FROM operations));

CREATE TABLE keys_2 (
  tenant              TEXT    NOT NULL,
  key                 TEXT    NOT NULL,
  operation_id        TEXT    NOT NULL UNIQUE REFERENCES operations_2 (id) ON DELETE CASCADE,
  -- What the key is bound to, for people who read the table: the key is refused for another intention or account.
  kind                TEXT    NOT NULL,
  account             TEXT    NOT NULL,
  provider_order_id   TEXT    NOT NULL,
  fingerprint_version INTEGER NOT NULL,
  PRIMARY KEY (tenant, key)
) STRICT, WITHOUT ROWID;
INSERT INTO keys_2 SELECT tenant, key, operation_id, kind, account, provider_order_id, 2 FROM keys;

-- One send of the verb (CALL), the reading before it (BASELINE), or one reading to learn what happened (INQUIRY).
CREATE TABLE attempts_2 (
  operation_id TEXT    NOT NULL REFERENCES operations_2 (id) ON DELETE CASCADE,
  number       INTEGER NOT NULL CHECK (number >= 1),
  purpose      TEXT    NOT NULL CHECK (purpose IN ('CALL', 'BASELINE', 'INQUIRY')),
  started_at   TEXT    NOT NULL,
  sent_at      TEXT,
  answered_at  TEXT,
  -- Until then it belongs to the process that began it.
  lease_until  TEXT    NOT NULL,
  result_kind  TEXT    CHECK (result_kind IN (
                 'applied', 'accepted', 'declined', 'refused', 'not-sent', 'inquire', 'unknown', 'seen')),
  -- Statuses, amounts, ids and codes of the answer, as JSON; null while it runs, and for good when its process died.
  result       TEXT,
  PRIMARY KEY (operation_id, number),
  CHECK ((result_kind IS NULL) = (result IS NULL))
) STRICT;
INSERT INTO attempts_2 SELECT * FROM attempts;

CREATE TABLE resolutions_2 (
  operation_id TEXT NOT NULL PRIMARY KEY REFERENCES operations_2 (id) ON DELETE CASCADE,
  outcome      TEXT NOT NULL CHECK (outcome IN ('APPLIED', 'NOT_APPLIED')),
  reason       TEXT NOT NULL,
  actor        TEXT NOT NULL,
  at           TEXT NOT NULL
) STRICT;
INSERT INTO resolutions_2 SELECT * FROM resolutions;

-- What a verb has made at the provider (a refund), so that two operations never own the same.
CREATE TABLE effects (
  identity     TEXT NOT NULL,
  effect_id    TEXT NOT NULL,
  operation_id TEXT NOT NULL REFERENCES operations_2 (id) ON DELETE CASCADE,
  PRIMARY KEY (identity, effect_id)
) STRICT, WITHOUT ROWID;

DROP TABLE resolutions;
DROP TABLE attempts;
DROP TABLE keys;
DROP TABLE operations;
ALTER TABLE operations_2 RENAME TO operations;
ALTER TABLE keys_2 RENAME TO keys;
ALTER TABLE attempts_2 RENAME TO attempts;
ALTER TABLE resolutions_2 RENAME TO resolutions;

CREATE UNIQUE INDEX operations_open_seat ON operations (open_seat) WHERE open_seat IS NOT NULL;
CREATE UNIQUE INDEX operations_done_seat ON operations (done_seat) WHERE done_seat IS NOT NULL;
-- Everything that keeps other verbs from an order, whatever account it was asked of.
CREATE INDEX operations_seated ON operations (provider_order_id) WHERE finished_at IS NULL OR contradicted_by IS NOT NULL;
CREATE INDEX operations_order ON operations (account, provider_order_id);
-- Pages, newest first: each state is read in its own order.
CREATE INDEX operations_list ON operations (tenant, state, started_at, id);
CREATE INDEX operations_account ON operations (tenant, account, state, started_at, id);
CREATE INDEX operations_kind ON operations (tenant, kind, state, started_at, id);
CREATE INDEX operations_due ON operations (account, next_check_at, id) WHERE next_check_at IS NOT NULL;
CREATE INDEX operations_late ON operations (next_check_at, id) WHERE next_check_at IS NOT NULL;
CREATE INDEX operations_open ON operations (state, started_at) WHERE finished_at IS NULL;
CREATE INDEX operations_finished ON operations (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX operations_contradicted ON operations (tenant, started_at, id) WHERE contradicted_by IS NOT NULL;
CREATE INDEX attempts_running ON attempts (lease_until) WHERE result IS NULL;
`,
];
