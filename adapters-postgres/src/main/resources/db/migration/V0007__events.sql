-- What happened, in order. The audit is the log: it holds every change, written with it. An event is no more than the
-- number of an audit row, given after the commit; so no change is without its event, and none is told twice.

create table event (
  seq      bigint primary key check (seq >= 1),
  audit_id bigint not null unique references audit_log,
  at       timestamptz not null
);
create index event_at on event (at);

-- Remembers the last number also where all events were pruned.
create table event_position (
  only_row boolean primary key default true check (only_row),
  seq      bigint not null check (seq >= 0)
);
insert into event_position (seq) values (0);

-- Names the log. A copy of the database, or one that was restored to an earlier moment, must not go on with the stream of
-- the original: so it is made of the cluster, the database, the timeline, and a value that our own restore renews.
create function event_epoch() returns text language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  return (select encode(substr(sha256(convert_to(concat_ws('/', c.system_identifier, d.oid, d.datname,
      substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8), i.epoch), 'UTF8')), 1, 12), 'hex')
    from pg_control_system() c, installation i, pg_database d where d.datname = current_database());

-- Whether clients hear of an audit row: of the house's things, when their version moved.
create function is_event(it audit_log) returns boolean language sql stable
  return it.table_name in ('room', 'room_block', 'guest', 'booking', 'app_user')
    and (it.old ->> 'version') is distinct from (it.new ->> 'version');

-- Seals and numbers what is committed, in the order of the ids, and says how many rows that were. Ids are drawn after
-- the row lock, so a change that saw another's commit comes after it; numbers are given to committed rows only, under
-- one lock, so nobody ever sees them out of order. One notification per call, however many rows.
create function publish_changes(at_most integer) returns integer language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  last   audit_seal;
  number bigint;
  begun  bigint;
  it     audit_log;
  done   integer := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('herberge.publish_changes', 0));
  select * into last from audit_seal order by seq desc limit 1;
  if not found then
    last.seq := 0;
    last.link := sha256(''::bytea);
  end if;
  select seq into number from event_position;
  begun := number;
  for it in
    select a.* from audit_unsealed u join audit_log a on a.id = u.audit_id order by a.id limit at_most
  loop
    last.seq := last.seq + 1;
    last.salt := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    last.content := audit_content(last.salt, it);
    last.link := audit_link(last.link, last.content, it);
    insert into audit_seal (seq, audit_id, salt, content, link, sealed_at)
    values (last.seq, it.id, last.salt, last.content, last.link, clock_timestamp());
    delete from audit_unsealed where audit_id = it.id;
    if is_event(it) then
      number := number + 1;
      insert into event (seq, audit_id, at) values (number, it.id, it.at);
    end if;
    done := done + 1;
  end loop;
  if number > begun then
    update event_position set seq = number;
    perform pg_notify('herberge_events', number::text);
  end if;
  return done;
end $$;
revoke execute on function publish_changes(integer) from public;

grant select on event, event_position to "${applicationRole}";
grant execute on function publish_changes(integer) to "${applicationRole}";
