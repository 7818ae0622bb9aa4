-- No write of the server's role is without an author, and none that the audit would tell is kept without being told.

create function refuse_without_author() returns trigger language plpgsql as $$
begin
  raise exception 'a write needs an author: set herberge.user_id in the transaction' using errcode = 'raise_exception';
end $$;

-- Also where no row is logged. Asked once per statement; db-scheduler's own table is the one whose writes have no author.
do $$
declare
  written text;
begin
  foreach written in array array[
    'room', 'room_block', 'guest', 'booking', 'reminder', 'reminder_settings', 'app_user', 'user_login', 'session',
    'api_token', 'login_address', 'signing_key', 'idempotency_key', 'job', 'job_run', 'job_part'] loop
    execute format(
      'create trigger %I before insert or update or delete on %I for each statement when (caller_id() is null)'
        ' execute function refuse_without_author()', written || '_author', written);
  end loop;
end $$;

-- A rehearsal tells the audit nothing, and that it is one says the caller. So it leaves a mark that no commit gets past,
-- whatever the settings say by then.
create unlogged table rehearsal_mark (
  request_id text
);
create function refuse_rehearsal() returns trigger language plpgsql as $$
begin
  raise exception 'a rehearsal cannot be committed' using errcode = 'raise_exception';
end $$;
create constraint trigger rehearsal_mark_never_stays after insert on rehearsal_mark
  deferrable initially deferred for each row execute function refuse_rehearsal();

-- Keys that sign tokens come into the audit without their secret, by a number, because they have no other.
alter table signing_key add column number bigint not null generated always as identity unique;

create or replace function log_change() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  author bigint := caller_id();
  change bigint := nullif(current_setting('herberge.change_id', true), '');
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  known  text := case tg_table_name when 'signing_key' then 'number' else 'id' end;
  hidden text;
  logged bigint;
begin
  if author is null then
    raise exception 'a write needs an author: set herberge.user_id in the transaction'
      using errcode = 'raise_exception';
  end if;
  if rehearsing() then
    insert into rehearsal_mark values (current_setting('herberge.request_id', true));
    return null;
  end if;
  if change is null then
    change := nextval('change_id_seq');
    perform set_config('herberge.change_id', change::text, true);
  end if;
  foreach hidden in array coalesce(tg_argv, '{}') loop
    if (before ->> hidden) is distinct from (after ->> hidden) and after is not null then
      after := after || jsonb_build_object(hidden, '(changed)');
    else
      after := after - hidden;
    end if;
    before := before - hidden;
  end loop;
  insert into audit_log
    (change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, client_id)
  values (
    change, tg_table_name, (coalesce(after, before) ->> known)::bigint,
    case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'updated' else 'deleted' end,
    author, current_setting('herberge.username'), current_setting('herberge.request_id'), clock_timestamp(),
    before, after,
    case tg_table_name
      when 'booking' then array[(coalesce(after, before) ->> 'created_by')::bigint]
      when 'reminder' then reminder_owners(coalesce(after, before)) end,
    nullif(current_setting('herberge.client_id', true), ''))
  returning id into logged;
  insert into audit_unsealed (audit_id) values (logged);
  return null;
end $$;

create trigger signing_key_log after insert or update or delete on signing_key
  for each row execute function log_change('secret');

-- What the writer called itself is sealed too from here on. Links that stand were made without it; which of the two a
-- link is over only that text tells, for no digest fits both.
create or replace function audit_facts(it audit_log) returns bytea language sql stable
  return convert_to(jsonb_build_array(
    it.id, it.change_id, it.table_name, it.record_id, it.operation, it.user_id, it.username, it.request_id,
    to_char(it.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), it.owners, it.client_id)::text, 'UTF8');

-- The number that guests are told is the year and the id, a rehearsal's too.
alter table booking add constraint booking_number
  check (reservation_number ~ '^[0-9]{4}-' and substr(reservation_number, 6) = id::text);
