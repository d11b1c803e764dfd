import { POSTGRES_MIGRATIONS, type PostgresMigration } from './migrations.js';
import type { Sql } from './pool.js';

/** Any number that no other program takes on this database. */
const MIGRATION_LOCK = 6_384_127_561;

const TABLE = `
create table if not exists migrations (
  version    integer not null primary key,
  name       text not null,
  applied_at timestamptz not null default now()
);
comment on table migrations is 'The steps that the tables of this ledger have taken.';`;

/**
 * Takes the steps that are missing, one server at a time. All of it is one transaction, and steps of a newer version are
 * left alone: its servers may already run beside this one.
 */
export const migrate = async (sql: Sql): Promise<void> => {
  const steps = POSTGRES_MIGRATIONS.map((step, index) => guarded(step, index + 1));
  await sql.unsafe(
    [
      'set local statement_timeout = 0;',
      // Said once already, by whoever made it.
      'set local client_min_messages = warning;',
      `select pg_advisory_xact_lock(${MIGRATION_LOCK});`,
      TABLE,
      ...steps,
    ].join('\n'),
  );
};

const guarded = ({ name, statements }: PostgresMigration, version: number): string => `
do $step$
begin
  if not exists (select from migrations where version = ${version}) then
    ${statements}
    insert into migrations (version, name) values (${version}, '${name}');
  end if;
end
$step$;`;
