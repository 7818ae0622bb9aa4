-- The audit log: every change of a row, with its author, before and after, sealed by a chain of hashes. The event log
-- numbers those rows of the audit log that clients are notified of.

create sequence change_id_seq;

-- One row per written row. A change is what one transaction wrote; change_id is its number.
create table audit_log (
  id         bigint generated always as identity primary key,
  change_id  bigint not null,
  table_name text not null,
  record_id  bigint not null,
  operation  text not null,
  user_id    bigint not null,
  username   text not null,
  request_id text not null,
  at         timestamptz not null,
  old        jsonb,
  new        jsonb,
  owners     bigint[], -- the users who may read the row, apart from those who read everything; null: all users
  erased     boolean not null default false, -- whether personal data was removed from old and new
  client_id  text, -- the client's name for itself
  constraint audit_log_operation check (operation in ('created', 'updated', 'deleted', 'erased')),
  constraint audit_log_old check ((old is null) = (operation = 'created')),
  constraint audit_log_new check ((new is null) = (operation = 'deleted'))
);
create index audit_log_record on audit_log (table_name, record_id, id);
create index audit_log_at on audit_log (at);
create index audit_log_user on audit_log (user_id, id);

-- Finds what a change did to one record without reading the rest of the change: one change may delete tens of
-- thousands of reminders.
create index audit_log_change on audit_log (change_id, table_name, record_id, id);
create index audit_log_erased on audit_log (change_id) where erased;

-- Says whether a change wrote a booking or a guest, so that its reminders only followed. The list of changes asks
-- this for each of its reminder rows; without the index, listing the deletion of a booking with thousands of
-- reminders read all rows of that change once per row.
create index audit_log_leading on audit_log (change_id) where table_name in ('booking', 'guest');

-- Find the rows about a guest's bookings, and about a booking's reminders.
create index audit_log_guest on audit_log ((coalesce(new, old) ->> 'guest_id'), id) where table_name = 'booking';
create index audit_log_reminders on audit_log ((coalesce(new, old) ->> 'booking_id'), id)
  where table_name = 'reminder';

-- Audit rows that have no number yet. A table of its own, because numbers follow the order of commits, not of ids.
create table audit_unsealed (
  audit_id bigint primary key -- no foreign key: its check would cost every writer, and audit rows are never deleted
);

-- Audit rows that one round of publish_changes() took and seal_changes() has not sealed yet. Listeners wait for a
-- number, not for a seal, which takes four times as long; and with a batch per round, each audit row is noted only
-- once by its writer.
create table audit_batch (
  id        bigint generated always as identity primary key,
  audit_ids bigint[] not null
);

-- The chain of seals. Each link covers the previous link, the facts of its row (audit_facts) and a digest of the
-- row's content (audit_content). The digest is salted: after erasure of the content and the salt, the content cannot
-- be guessed from the digest, and the chain still verifies.
create table audit_seal (
  seq       bigint primary key check (seq >= 1),
  audit_id  bigint not null unique, -- no foreign key: its check locks and so writes the audit row; a deleted row is
                                    -- found by the seal that remains
  salt      bytea check (octet_length(salt) >= 16),
  content   bytea not null check (octet_length(content) = 32),
  link      bytea not null check (octet_length(link) = 32),
  sealed_at timestamptz not null
);

-- Which change undid which. A change, its undos and the undos of those form a family, named by its root. The newest
-- undo of a family says whether the root is in effect: it is if redo is true.
create table change_undo (
  id        bigint generated always as identity primary key, -- in the order of the undos: each holds its record's lock
  change_id bigint not null unique,
  undoes    bigint not null,
  root      bigint not null,
  redo      boolean not null,
  constraint change_undo_root check (redo or undoes = root or root < undoes)
);
create index change_undo_family on change_undo (root, id);
create trigger change_undo_author before insert or update or delete on change_undo
  for each statement when (caller_id() is null) execute function refuse_without_author();

-- The columns in which two states of a row differ. A null column equals a missing one.
create function changed_columns(before jsonb, after jsonb) returns text[] language sql immutable parallel safe
  return array(
    select key from jsonb_object_keys(coalesce(before, '{}') || coalesce(after, '{}')) key
     where before ->> key is distinct from after ->> key);

-- The users who may read the audit row of a reminder: the author of a manual one, the user it is assigned to, and
-- the owner of its booking. The argument is the row of table reminder as JSON.
create function reminder_owners(it jsonb) returns bigint[] language sql immutable strict parallel safe
  return (
    select coalesce(array_agg(distinct owner order by owner), '{}')
      from unnest(array[
        case when it ->> 'type' = 'manual' then (it ->> 'created_by')::bigint end,
        (it ->> 'assigned_to')::bigint, (it ->> 'booking_owner')::bigint]) owner
     where owner is not null);

-- Trigger: writes one audit row per written row, in the same transaction. The trigger's arguments name columns whose
-- values are kept out of the log: it only says that a secret changed. signing_key is identified by its number,
-- because its id is no number.
create function log_change() returns trigger language plpgsql security definer
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

-- The salted digest of what a row was before and after.
create function audit_content(salt bytea, it audit_log) returns bytea language sql stable
  return sha256(salt || convert_to(jsonb_build_array(it.old, it.new)::text, 'UTF8'));

-- The part of an audit row that a link covers as it is: who did what to which record, when, and from which client.
create function audit_facts(it audit_log) returns bytea language sql stable
  return convert_to(jsonb_build_array(
    it.id, it.change_id, it.table_name, it.record_id, it.operation, it.user_id, it.username, it.request_id,
    to_char(it.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), it.owners, it.client_id)::text, 'UTF8');

create function audit_link(previous bytea, content bytea, facts bytea) returns bytea language sql immutable
  return sha256(previous || content || facts);

-- The event log. An event is only the number of an audit row, assigned after the commit: so no change is without its
-- event, and none has two.
create table event (
  seq      bigint primary key check (seq >= 1),
  audit_id bigint not null unique, -- no foreign key, as in audit_seal
  at       timestamptz not null
);

-- The number of the newest event. It stays known when all events are pruned.
create table event_position (
  only_row boolean primary key default true check (only_row),
  seq      bigint not null check (seq >= 0)
);
insert into event_position (seq) values (0);

-- The name of the event log. A copy of the database, or one restored to an earlier moment, must not continue the
-- stream of the original. So the name is derived from the cluster, the database, the timeline, and a value that the
-- operator renews after a restore.
create function event_epoch() returns text language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  return (select encode(substr(sha256(convert_to(concat_ws('/', c.system_identifier, d.oid, d.datname,
      substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8), i.epoch), 'UTF8')), 1, 12), 'hex')
    from pg_control_system() c, installation i, pg_database d where d.datname = current_database());

-- Whether clients are notified of an audit row: it is about a record of the house and its version changed.
create function is_event(it audit_log) returns boolean language sql stable
  return it.table_name in ('room', 'room_block', 'guest', 'booking', 'reminder', 'app_user')
    and (it.old ->> 'version') is distinct from (it.new ->> 'version');

-- Numbers committed audit rows in the order of their ids, and returns how many rows it took, including those that
-- are no events. Ids are assigned after the row lock, so a change that saw another's commit has the higher id;
-- numbers are assigned to committed rows only, under one lock, so every reader sees them in order. Sends one
-- notification per call, or none if tell is false: servers with another relay need none, and a commit that notifies
-- holds a lock of the whole database.
--
-- enable_seqscan is off here and in seal_changes(): each vacuum makes PostgreSQL plan these statements anew, at a
-- time when the tables are nearly empty; it would choose full scans, while tens of thousands of dead rows pile up
-- until the next vacuum.
create function publish_changes(at_most integer, tell boolean default true) returns integer
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
    select seq into number from event_position;
    insert into event (seq, audit_id, at)
      select number + n, audit_id, at from unnest(events, times) with ordinality as told (audit_id, at, n);
    number := number + cardinality(events);
    update event_position set seq = number;
    if tell then
      perform pg_notify('herberge_events', number::text);
    end if;
  end if;
  return cardinality(taken);
end $$;

-- Seals numbered rows, batch by batch, and returns how many. Seals at most at_most rows, unless the first batch is
-- larger. Holds the lock that erase_guest() also takes, because a seal over content that is being erased would never
-- verify.
create function seal_changes(at_most integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp set timezone = 'UTC'
  set enable_seqscan = off as $$
declare
  place    bigint;
  chain    bytea;
  it       record;
  batches  bigint[];
  ids      bigint[] := '{}';
  salts    bytea[] := '{}';
  contents bytea[] := '{}';
  links    bytea[] := '{}';
begin
  perform pg_advisory_xact_lock(hashtextextended('herberge.publish_changes', 0));
  batches := array(
    select id from (
      select id, cardinality(audit_ids) as size, sum(cardinality(audit_ids)) over (order by id) as total
        from (select id, audit_ids from audit_batch order by id limit at_most) oldest) b
     where total <= at_most or total = size);
  select seq, link into place, chain from audit_seal order by seq desc limit 1;
  if not found then
    place := 0;
    chain := sha256(''::bytea);
  end if;
  for it in
    select s.audit_id, s.salt, audit_content(s.salt, l.a) as content, audit_facts(l.a) as facts
      from (select b.id, n, audit_id, uuid_send(gen_random_uuid()) as salt
              from audit_batch b cross join unnest(b.audit_ids) with ordinality row (audit_id, n)
             where b.id = any (batches) order by b.id, n) s
     cross join lateral (select a from audit_log a where a.id = s.audit_id offset 0) l
     order by s.id, s.n
  loop
    chain := audit_link(chain, it.content, it.facts);
    ids := ids || it.audit_id;
    salts := salts || it.salt;
    contents := contents || it.content;
    links := links || chain;
  end loop;
  insert into audit_seal (seq, audit_id, salt, content, link, sealed_at)
    select place + n, audit_id, salt, content, link, clock_timestamp()
      from unnest(ids, salts, contents, links) with ordinality as sealed (audit_id, salt, content, link, n);
  -- An audit row that was deleted by force before it was sealed keeps its note: verification reports it as unsealed.
  insert into audit_unsealed (audit_id)
    select audit_id from audit_batch b cross join unnest(b.audit_ids) audit_id
     where b.id = any (batches) and audit_id <> all (ids);
  delete from audit_batch where id = any (batches);
  return cardinality(ids);
end $$;

-- Deletes old events and returns how many; their audit rows stay. Deletes from the front only, so that the rest has
-- no gap. The server's role can delete events only by this function, which always keeps the newest thousand events
-- and those of the last day. The age of an event is judged by the clock of the database, which also wrote its time.
create function prune_events(keep_days integer, keep_events bigint, at_most integer) returns integer language plpgsql
  strict security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  newest bigint := (select seq from event_position);
  up_to  bigint;
  gone   integer;
begin
  if keep_days < 1 or keep_events < 1000 then
    raise exception 'the log keeps at least one day and 1000 events' using errcode = 'insufficient_privilege';
  end if;
  if not pg_try_advisory_xact_lock(hashtextextended('herberge.prune_events', 0)) then
    return 0; -- another server is pruning
  end if;
  -- Up to the first event to keep: an event that committed late may be older than the one before it.
  select coalesce(min(seq) filter (where at >= now() - make_interval(days => keep_days) and seq > newest - keep_events) - 1,
                  max(seq)) into up_to
    from (select seq, at from event order by seq limit at_most) front;
  delete from event where seq <= up_to;
  get diagnostics gone = row_count;
  return gone;
end $$;
