-- Makes the audit of reminders cheaper. A booking comes with up to five of them, and a change of the settings writes
-- those of thousands of bookings: one call of a trigger for each row was a third of the database's work for a booking.

-- As before, but in PL/pgSQL, which keeps its plan: a function in SQL was planned anew in each statement.
create or replace function reminder_owners(it jsonb) returns bigint[] language plpgsql immutable strict parallel safe as $$
begin
  return (
    select coalesce(array_agg(distinct owner order by owner), '{}')
      from unnest(array[
        case when it ->> 'type' = 'manual' then (it ->> 'created_by')::bigint end,
        (it ->> 'assigned_to')::bigint, (it ->> 'booking_owner')::bigint]) owner
     where owner is not null);
end $$;

-- Returns the number of the transaction's change, drawn when it first writes; null in a rehearsal, which leaves only a
-- mark.
create function current_change() returns bigint language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  change bigint := nullif(current_setting('herberge.change_id', true), '');
begin
  if caller_id() is null then
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
  return change;
end $$;
revoke execute on function current_change() from public;

-- Trigger: writes one audit row per reminder that the statement inserted or updated, in the order of their ids, as
-- log_change() does for single rows.
create function log_reminders() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  change    bigint;
  username  text := current_setting('herberge.username');
  request   text := current_setting('herberge.request_id');
  client    text := nullif(current_setting('herberge.client_id', true), '');
begin
  if not exists (select from written) then
    return null;
  end if;
  change := current_change();
  if change is null then
    return null;
  end if;
  if tg_op = 'INSERT' then
    with logged as (
      insert into audit_log
        (change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, client_id)
      select change, 'reminder', r.id, 'created', caller_id(), username, request, clock_timestamp(), null, r.after,
             reminder_owners(r.after), client
        from (select id, to_jsonb(w) as after from written w order by id) r
      returning id)
    insert into audit_unsealed (audit_id) select id from logged;
  else
    with logged as (
      insert into audit_log
        (change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, client_id)
      select change, 'reminder', r.id, 'updated', caller_id(), username, request, clock_timestamp(), r.before, r.after,
             reminder_owners(r.after), client
        from (select w.id, to_jsonb(f) as before, to_jsonb(w) as after
                from written w join former f on f.id = w.id order by w.id) r
      returning id)
    insert into audit_unsealed (audit_id) select id from logged;
  end if;
  return null;
end $$;
revoke execute on function log_reminders() from public;

drop trigger reminder_log on reminder;
create trigger reminder_log after delete on reminder
  for each row execute function log_change();
create trigger reminder_log_inserted after insert on reminder
  referencing new table as written for each statement execute function log_reminders();
create trigger reminder_log_updated after update on reminder
  referencing old table as former new table as written for each statement execute function log_reminders();

-- The single row of event_position is found by its key: with sequential scans disabled, a statement without a condition
-- had a cost of ten thousand million, so that a server with the default settings compiled it on every call.
create or replace function publish_changes(at_most integer, tell boolean default true) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off as $$
declare
  taken  bigint[];
  events bigint[];
  times  timestamptz[];
  number bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('herberge.number_changes', 0));
  select array_agg(it.id order by it.id),
         array_agg(it.id order by it.id) filter (where it.told),
         array_agg(it.at order by it.id) filter (where it.told)
    into taken, events, times
    from (select (l.a).id, (l.a).at, is_event(l.a) as told
            from (select audit_id from audit_unsealed order by audit_id) noted
           cross join lateral (select a from audit_log a where a.id = noted.audit_id offset 0) l -- one index lookup each
           order by noted.audit_id limit at_most) it; -- limits existing rows: notes of missing rows block nothing
  if taken is null then
    return 0;
  end if;
  insert into audit_batch (audit_ids) values (taken);
  delete from audit_unsealed where audit_id = any (taken);
  if events is not null then
    select seq into number from event_position where only_row;
    insert into event (seq, audit_id, at)
      select number + n, audit_id, at from unnest(events, times) with ordinality as told (audit_id, at, n);
    number := number + cardinality(events);
    update event_position set seq = number where only_row;
    if tell then
      perform pg_notify('herberge_events', number::text);
    end if;
  end if;
  return cardinality(taken);
end $$;
