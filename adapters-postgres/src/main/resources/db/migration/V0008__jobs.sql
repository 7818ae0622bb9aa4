-- Background jobs: who does which job when, and what was done.

-- The table that db-scheduler expects, without the columns that it needs for other kinds of tasks. Each job is one
-- row. It says which server runs the job and that this server is alive, not what was done.
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

-- The jobs, with the failures since the last success.
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
create trigger job_author before insert or update or delete on job
  for each statement when (caller_id() is null) execute function refuse_without_author();

-- What was done: one row per job and occurrence, written in the transaction that does the work.
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
create trigger job_run_author before insert or update or delete on job_run
  for each statement when (caller_id() is null) execute function refuse_without_author();

-- Jobs that run in parts: the finished parts of an occurrence that is not finished yet. Written in the transaction
-- that does the part, so that a server that continues repeats none.
create table job_part (
  job        text collate "C" not null references job,
  occurrence text collate "C" not null check (length(occurrence) between 1 and 100),
  part       text collate "C" not null check (length(part) between 1 and 100),
  done_at    timestamptz not null,
  primary key (job, occurrence, part)
);
create trigger job_part_author before insert or update or delete on job_part
  for each statement when (caller_id() is null) execute function refuse_without_author();
