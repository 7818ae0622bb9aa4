-- Who does which job when: the table that db-scheduler expects, but for what it keeps for tasks of other kinds. Each job
-- is one row. Which server is at it, and that it lives, stands there; what was done, does not.
create table scheduled_task (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  primary key (task_name, task_instance)
);
create index scheduled_task_due on scheduled_task (execution_time);
create index scheduled_task_alive on scheduled_task (last_heartbeat);

-- What was done: a row per job and occurrence, written in the transaction that does it.
create table job (
  name       text collate "C" primary key check (length(name) between 1 and 50),
  since      timestamptz not null,
  failures   integer not null default 0 check (failures >= 0),
  failed_at  timestamptz,
  failed_for text,
  failed_on  text,
  error      text check (length(error) between 1 and 500),
  constraint job_failed check (num_nonnulls(failed_at, failed_for, failed_on, error) in (0, 4))
);
create table job_run (
  job        text collate "C" not null references job,
  occurrence text collate "C" not null check (length(occurrence) between 1 and 100),
  due_at     timestamptz,
  started_at timestamptz not null,
  ended_at   timestamptz not null,
  server     text not null,
  outcome    text not null,
  primary key (job, occurrence)
);
create index job_run_due on job_run (job, due_at);
create index job_run_ended on job_run (job, ended_at);

-- Sessions that are long over go, for the server's role only by this function: whatever it is asked for, nobody who is
-- logged in is thrown out by it.
create function forget_sessions(over_before timestamptz, at_most integer) returns integer language sql
  strict security definer set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    delete from session
     where id in (select id from session
                   where least(ended_at, expires_at) < over_before and (ended_at is not null or expires_at < now())
                   order by id limit at_most for update skip locked)
    returning id)
  select count(*)::integer from gone $$;
revoke execute on function forget_sessions from public;
grant execute on function forget_sessions to "${applicationRole}";

grant select, insert, update, delete on scheduled_task, job_run to "${applicationRole}";
grant select, insert, update on job to "${applicationRole}";
