/** A step that was once released is never edited. */
export interface PostgresMigration {
  readonly name: string;
  readonly statements: string;
}

/**
 * The tables of the PostgreSQL ledger, step by step; the version of a step is its place, from 1. From the third on a step
 * only adds, and what it adds may be left out by an insert: during a rolling deployment servers of the version before run
 * beside it. The second is older than the first release: servers of the first version cannot write beside it.
 * Text compares by its bytes, as it does in the server.
 */
export const POSTGRES_MIGRATIONS: readonly PostgresMigration[] = [
  {
    name: 'operations, keys, attempts, resolutions',
    statements: `
create table operations (
  id                   text collate "C" not null primary key,
  tenant               text collate "C" not null,
  account              text collate "C" not null,
  provider             text collate "C" not null,
  base_url             text collate "C" not null,
  shop_host            text collate "C",
  mode                 text collate "C" not null check (mode in ('LIVE', 'TEST', 'SIMULATED')),
  owner                text collate "C",
  provider_idempotency text collate "C" not null check (provider_idempotency in ('KEY', 'STATE', 'NONE')),
  provider_order_id    text collate "C" not null,
  kind                 text collate "C" not null check (kind in ('CAPTURE', 'PROCESS', 'CANCEL', 'REFUND')),
  idempotency_key      text collate "C" not null,
  generation           integer not null check (generation >= 1),
  provider_key         text collate "C" not null,
  requested_by         text collate "C",
  state                text collate "C" not null check (state in (
                         'IN_PROGRESS', 'SUCCEEDED', 'PENDING', 'DECLINED', 'FAILED', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW')),
  problem              json,
  started_at           timestamptz not null,
  finished_at          timestamptz,
  next_check_at        timestamptz,
  epoch                integer not null check (epoch >= 1),
  revision             integer not null default 1,
  constraint operations_generation unique (tenant, idempotency_key, generation),
  constraint operations_finished check (
    (state in ('SUCCEEDED', 'DECLINED', 'FAILED')) = (finished_at is not null)
    and (finished_at is null or next_check_at is null))
);
comment on table operations is
  'One intention (tenant, account, order, kind), carried out under one provider key.';
comment on column operations.id is 'What callers know it by.';
comment on column operations.tenant is 'Whose it is.';
comment on column operations.account is 'The configured name of the account, first part of the order id.';
comment on column operations.provider is
  'With base_url, shop_host, mode and owner where and as whom it was sent: nothing is sent again where today''s '
  'configuration differs.';
comment on column operations.base_url is 'The address of the provider''s API.';
comment on column operations.shop_host is 'The shop, where one address serves many.';
comment on column operations.mode is 'LIVE moves money, TEST and SIMULATED do not.';
comment on column operations.owner is 'SHA-256 of the owner of the credential, where the credential tells it.';
comment on column operations.provider_idempotency is
  'What the provider could do for repeated sends when this one was sent: KEY replays its first answer.';
comment on column operations.provider_order_id is 'The order as the provider knows it.';
comment on column operations.kind is 'The verb.';
comment on column operations.idempotency_key is 'The caller''s promise: one key, one effect.';
comment on column operations.generation is 'Counts the operations of this key.';
comment on column operations.provider_key is 'Sent to the provider with every attempt; made from the intention.';
comment on column operations.requested_by is 'The caller, where it has a name.';
comment on column operations.state is 'What all evidence so far means, when it was last written.';
comment on column operations.problem is 'Why it did not succeed; null while it may, and once it did.';
comment on column operations.started_at is 'When the intention was written down.';
comment on column operations.finished_at is 'When it became final: SUCCEEDED, DECLINED or FAILED.';
comment on column operations.next_check_at is 'When it is looked into next by itself; null: never.';
comment on column operations.epoch is
  'Grows whenever the lease changes hands: who holds an older one changes neither schedule nor lease.';
comment on column operations.revision is
  'Grows with every change: a write that was decided on an older one is refused.';

create unique index operations_slot on operations (account, provider_order_id, kind)
  where state not in ('FAILED', 'DECLINED');
comment on index operations_slot is 'At most one operation of an order and kind may have had effect.';
create index operations_order on operations (account, provider_order_id);
comment on index operations_order is 'The operations of an order.';
create index operations_list on operations (tenant, state, started_at, id);
comment on index operations_list is 'Pages, newest first.';
create index operations_due on operations (next_check_at, id) where next_check_at is not null;
comment on index operations_due is 'What is looked into next.';
create index operations_open on operations (state, started_at) where finished_at is null;
comment on index operations_open is 'What is not settled.';
create index operations_ended on operations (finished_at) where finished_at is not null;
comment on index operations_ended is 'What may be deleted one day.';

create table keys (
  tenant              text collate "C" not null,
  key                 text collate "C" not null,
  operation_id        text collate "C" not null unique references operations (id) on delete cascade,
  kind                text collate "C" not null,
  account             text collate "C" not null,
  provider_order_id   text collate "C" not null,
  fingerprint_version integer not null,
  primary key (tenant, key)
);
comment on table keys is
  'The callers'' idempotency keys: what each is bound to by its first use, and the newest operation under it.';
comment on column keys.key is 'As the caller sent it.';
comment on column keys.operation_id is 'The newest operation under this key.';
comment on column keys.fingerprint_version is
  'Which of the columns are the fingerprint, for anything else than which the key is refused: 1 is kind, account and order.';

create table attempts (
  operation_id text collate "C" not null references operations (id) on delete cascade,
  number       integer not null check (number >= 1),
  purpose      text collate "C" not null check (purpose in ('CALL', 'INQUIRY')),
  started_at   timestamptz not null,
  sent_at      timestamptz,
  answered_at  timestamptz,
  lease_until  timestamptz not null,
  result_kind  text collate "C" check (result_kind in (
                 'applied', 'accepted', 'declined', 'refused', 'not-sent', 'inquire', 'unknown')),
  result       json,
  primary key (operation_id, number),
  constraint attempts_result check ((result_kind is null) = (result is null))
);
comment on table attempts is
  'One send of the verb (CALL), or one reading of the order to learn what happened (INQUIRY), with what it told.';
comment on column attempts.number is '1 for the first of its operation.';
comment on column attempts.sent_at is 'Null when it never left the server, or is not known to have.';
comment on column attempts.lease_until is 'Until then it belongs to the server that began it.';
comment on column attempts.result_kind is 'What it told; null while it runs, and for good when its server died.';
comment on column attempts.result is 'Statuses, amounts, ids and codes of the answer; nothing personal.';

create table resolutions (
  operation_id text collate "C" not null primary key references operations (id) on delete cascade,
  outcome      text collate "C" not null check (outcome in ('APPLIED', 'NOT_APPLIED')),
  reason       text not null,
  actor        text not null,
  at           timestamptz not null
);
comment on table resolutions is 'What a person decided, when no provider could tell.';
comment on column resolutions.outcome is 'APPLIED: the effect is there. NOT_APPLIED: it certainly is not.';
comment on column resolutions.reason is 'How that person knows.';`,
  },
  {
    name: 'seats, intentions, claims without an attempt, bounded looks, contradictions',
    statements: `
alter table operations
  drop constraint operations_provider_idempotency_check,
  add constraint operations_provider_idempotency_check
    check (provider_idempotency in ('KEY', 'STATE', 'BASELINE', 'NONE')),
  add column intention json,
  add column capture_window_days integer,
  add column open_seat text collate "C",
  add column done_seat text collate "C",
  add column looks integer not null default 0 check (looks >= 0),
  add column contradicted_by integer,
  add column claimed_until timestamptz;
-- What was given to a person was not looked at any more: now it is, beside the person. Proof after a failure was kept, and
-- nobody was told.
update operations o set intention = json_build_object('kind', kind, 'providerOrderId', provider_order_id),
  claimed_until = started_at,
  next_check_at = case when state = 'NEEDS_REVIEW' then coalesce(next_check_at, started_at) else next_check_at end,
  contradicted_by = case when state in ('FAILED', 'DECLINED') then (
    select min(a.number) from attempts a where a.operation_id = o.id and a.result_kind = 'applied') end;
-- Of two that would sit on one seat the older one gets it.
update operations o set
  open_seat = case when s.keeps_order and s.open_place = 1 then s.seat end,
  done_seat = case when o.state = 'SUCCEEDED' and s.done_place = 1 then s.seat || ' ' || o.kind end
from (
  select id, seat, keeps_order,
    row_number() over (partition by seat, keeps_order order by started_at, id) as open_place,
    row_number() over (partition by seat, kind, state = 'SUCCEEDED' order by started_at, id) as done_place
  from (
    select *, finished_at is null or contradicted_by is not null as keeps_order,
      left(encode(sha256(convert_to(provider || E'\\n' || base_url || E'\\n' || coalesce(shop_host, owner, '') ||
        E'\\n' || mode || E'\\n' || provider_order_id, 'UTF8')), 'hex'), 32) as seat
    from operations) hashed) s
where o.id = s.id;
alter table operations alter column intention set not null, alter column claimed_until set not null;
comment on column operations.intention is 'The verb with its parameters; nothing personal.';
comment on column operations.capture_window_days is
  'Days in which the provider lets an authorization be captured, where it says so.';
comment on column operations.open_seat is
  'The order, hashed with its provider''s address and shop, while the operation is not final.';
comment on column operations.done_seat is 'The same with the verb, once a verb that happens once has succeeded.';
comment on column operations.looks is 'Inquiries that told nothing new and are not kept.';
comment on column operations.contradicted_by is 'The number of the attempt that contradicts the final state.';
comment on column operations.claimed_until is
  'Until then an operation without an attempt belongs to the server that claimed it.';

drop index operations_slot;
create unique index operations_open_seat on operations (open_seat) where open_seat is not null;
comment on index operations_open_seat is 'One order has one operation under way.';
create unique index operations_done_seat on operations (done_seat) where done_seat is not null;
comment on index operations_done_seat is 'A verb that happens once has one operation that did it.';
create index operations_seated on operations (provider_order_id)
  where finished_at is null or contradicted_by is not null;
comment on index operations_seated is
  'Everything that keeps other verbs from an order, whatever account it was asked of.';
create index operations_account on operations (tenant, account, state, started_at, id);
comment on index operations_account is 'Pages of an account, newest first.';
create index operations_kind on operations (tenant, kind, state, started_at, id);
comment on index operations_kind is 'Pages of a verb, newest first.';
create index operations_due_account on operations (account, next_check_at, id) where next_check_at is not null;
comment on index operations_due_account is 'What is looked into next of each account.';
create index operations_contradicted on operations (tenant, started_at, id) where contradicted_by is not null;
comment on index operations_contradicted is 'What a person must look at first.';

update keys set fingerprint_version = 2;
comment on column keys.fingerprint_version is 'What the key is bound to: 2 is the account and the intention of the operation.';

alter table attempts
  drop constraint attempts_purpose_check,
  add constraint attempts_purpose_check check (purpose in ('CALL', 'BASELINE', 'INQUIRY')),
  drop constraint attempts_result_kind_check,
  add constraint attempts_result_kind_check check (result_kind in (
    'applied', 'accepted', 'declined', 'refused', 'not-sent', 'inquire', 'unknown', 'seen'));

create table effects (
  identity     text collate "C" not null,
  effect_id    text collate "C" not null,
  operation_id text collate "C" not null references operations (id) on delete cascade,
  primary key (identity, effect_id)
);
comment on table effects is
  'What a verb has made at the provider (a refund), so that two operations never own the same.';`,
  },
];
