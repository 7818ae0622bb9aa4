-- The database of release 0.2.0: its schema, and rows in every table. Written by ReleaseUpgradeIT, which
-- migrates it to the present schema; never edited.

set role herberge_owner;

create table flyway_schema_history (
  installed_rank integer not null constraint flyway_schema_history_pk primary key,
  version        varchar(50),
  description    varchar(200) not null,
  type           varchar(20) not null,
  script         varchar(1000) not null,
  checksum       integer,
  installed_by   varchar(100) not null,
  installed_on   timestamp not null default now(),
  execution_time integer not null,
  success        boolean not null
);
create index flyway_schema_history_s_idx on flyway_schema_history (success);

-- V0001__foundations.sql

-- Foundations: extensions, collations, the settings of a transaction, ids, and the rule that every write has an author.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Named collations, so that no sort order depends on the locale of the cluster.
create collation german (provider = icu, locale = 'de');
create collation german_natural (provider = icu, locale = 'de-u-kn'); -- sorts 2 before 10

-- Identifies this installation. The epoch is part of the event log's name, see event_epoch().
create table installation (
  only_row boolean primary key default true check (only_row),
  epoch    uuid not null default gen_random_uuid()
);
insert into installation default values;

-- The server sets herberge.* settings locally in each transaction. A setting that was set locally once reads as '' in
-- later transactions of the same connection, hence nullif.

-- The user on whose behalf the transaction runs; null if the transaction names none.
create function caller_id() returns bigint language sql stable parallel safe
  return nullif(current_setting('herberge.user_id', true), '')::bigint;

-- Whether the transaction is a rehearsal (a dry run, which is always rolled back).
create function rehearsing() returns boolean language sql stable parallel safe
  return coalesce(current_setting('herberge.rehearsal', true), '') = 'on';

-- Today's date in the time zone of the house, as the transaction states it; null if it does not. The clock of the
-- database is not used.
create function house_today() returns date language sql stable
  return nullif(current_setting('herberge.today', true), '')::date;

-- Returns the next id of the sequence. A rehearsal takes no number from the sequence: each row that it inserts gets its
-- own id below zero, which no other connection uses at the same time.
create function next_id(sequence_name regclass) returns bigint language plpgsql volatile as $$
declare
  made bigint;
begin
  if rehearsing() then
    made := coalesce(nullif(current_setting('herberge.rehearsed', true), ''), '0')::bigint + 1;
    perform set_config('herberge.rehearsed', made::text, true);
    return -(pg_backend_pid() * 10000::bigint + made);
  end if;
  return nextval(sequence_name);
end $$;

-- A rehearsal writes nothing to the audit log, and only a setting of the caller says that it is one. log_change()
-- therefore inserts a row here for every write of a rehearsal, and the deferred trigger makes the commit fail,
-- whatever the settings are at that time. So the table is always empty.
create unlogged table rehearsal_mark (
  request_id text
);
create function refuse_rehearsal() returns trigger language plpgsql as $$
begin
  raise exception 'a rehearsal cannot be committed' using errcode = 'raise_exception';
end $$;
create constraint trigger rehearsal_mark_never_stays after insert on rehearsal_mark
  deferrable initially deferred for each row execute function refuse_rehearsal();

-- Refuses a statement without an author. Every table that the server's role may write has a statement trigger with this
-- function, except scheduled_task, which db-scheduler writes. It also fires if the statement changes no row.
create function refuse_without_author() returns trigger language plpgsql as $$
begin
  raise exception 'a write needs an author: set herberge.user_id in the transaction' using errcode = 'raise_exception';
end $$;

-- V0002__audit_and_events.sql

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

-- V0003__access.sql

-- Users and their access: logins, sessions, API tokens, signing keys. Passwords, refresh tokens and API tokens are
-- stored as hashes only.

create sequence app_user_id_seq;
create table app_user (
  id                   bigint primary key default next_id('app_user_id_seq'),
  username             text collate "C" not null check (username ~ '^[a-z0-9._-]{3,50}$'),
  full_name            text check (length(full_name) between 1 and 100),
  email                text check (length(email) between 1 and 254),
  role                 text not null check (role in ('admin', 'user', 'system')),
  active               boolean not null,
  must_change_password boolean not null,
  password_hash        text,
  version              bigint not null check (version >= 1),
  created_at           timestamptz not null,
  created_by           bigint not null references app_user,
  updated_at           timestamptz not null,
  updated_by           bigint not null references app_user,
  constraint app_user_username unique (username),
  constraint app_user_system check ((role = 'system') = (id = 0)),
  constraint app_user_password check ((password_hash is null) = (role = 'system'))
);

-- The server itself, as the author of jobs, migrations and logins.
insert into app_user values
  (0, 'system', 'Herberge', null, 'system', false, false, null, 1, '2026-01-01Z', 0, '2026-01-01Z', 0);

create trigger app_user_author before insert or update or delete on app_user
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger app_user_log after insert or update or delete on app_user
  for each row execute function log_change('password_hash');

-- The last login, in a table of its own: a login is no change of the user.
create table user_login (
  user_id    bigint primary key references app_user on delete cascade,
  last_login timestamptz not null
);
create trigger user_login_author before insert or update or delete on user_login
  for each statement when (caller_id() is null) execute function refuse_without_author();

-- Networks and clients from which users have logged in. A login from a known one is not slowed down by failed attempts
-- from elsewhere.
create table login_address (
  user_id    bigint not null references app_user on delete cascade,
  network    text collate "C" not null check (length(network) between 2 and 50),
  last_login timestamptz not null,
  primary key (user_id, network)
);
create trigger login_address_author before insert or update or delete on login_address
  for each statement when (caller_id() is null) execute function refuse_without_author();

create sequence session_id_seq;
create table session (
  id             bigint primary key default next_id('session_id_seq'),
  user_id        bigint not null references app_user,
  device         text not null check (length(device) between 1 and 200),
  address        text not null check (length(address) between 1 and 64),
  created_at     timestamptz not null,
  last_used_at   timestamptz not null,
  expires_at     timestamptz not null,
  ended_at       timestamptz,
  ended_why      text check (ended_why in ('logout', 'revoked', 'password-changed', 'deactivated', 'reused')),
  refresh_digest text collate "C" not null check (refresh_digest ~ '^[0-9a-f]{64}$'),
  former_digest  text collate "C" check (former_digest ~ '^[0-9a-f]{64}$'),
  former_seed    text,
  rotated_at     timestamptz,
  lineage        text not null, -- marks every refresh token of the session, so that a replaced token is told from one that
                                -- never was valid; grants no access
  constraint session_end check ((ended_at is null) = (ended_why is null)),
  constraint session_former check (num_nonnulls(former_digest, former_seed, rotated_at) in (0, 3))
);
create index session_of_user on session (user_id, id);
create trigger session_author before insert or update or delete on session
  for each statement when (caller_id() is null) execute function refuse_without_author();

-- Logs the beginning and the end of a session, not its use.
create trigger session_log after insert or delete or update of ended_at on session
  for each row execute function log_change('refresh_digest', 'former_digest', 'former_seed', 'lineage');

create sequence api_token_id_seq;
create table api_token (
  id           bigint primary key default next_id('api_token_id_seq'),
  user_id      bigint not null references app_user,
  name         text not null check (length(name) between 1 and 100),
  scope        text not null check (scope in ('read', 'write')),
  digest       text collate "C" not null check (digest ~ '^[0-9a-f]{64}$'),
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  ended_at     timestamptz
);
create index api_token_of_user on api_token (user_id, id);
create trigger api_token_author before insert or update or delete on api_token
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger api_token_log after insert or delete or update of ended_at on api_token
  for each row execute function log_change('digest');

-- Every server caches who has access; this notification says which cached entry to drop.
create function tell_access() returns trigger language plpgsql as $$
begin
  perform pg_notify('herberge_access', tg_argv[0] || ':' || new.id);
  return null;
end $$;
create trigger session_tell after update of ended_at on session
  for each row execute function tell_access('session');
create trigger api_token_tell after update of ended_at on api_token
  for each row execute function tell_access('token');
create trigger app_user_tell after update on app_user
  for each row execute function tell_access('user');

-- Keys that sign access tokens. The audit log identifies a key by its number and leaves out the secret.
create table signing_key (
  id         uuid primary key default gen_random_uuid(),
  secret     bytea not null check (octet_length(secret) >= 32),
  created_at timestamptz not null,
  number     bigint not null generated always as identity unique
);
create trigger signing_key_author before insert or update or delete on signing_key
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger signing_key_log after insert or update or delete on signing_key
  for each row execute function log_change('secret');

-- Answers to requests with an Idempotency-Key, kept so that a repeated request gets the same answer.
create table idempotency_key (
  user_id    bigint not null references app_user on delete cascade,
  key        text collate "C" not null check (length(key) between 1 and 255),
  digest     text not null,
  claimed_at timestamptz not null,
  status     integer,
  headers    jsonb,
  body       text,
  primary key (user_id, key)
);
create index idempotency_key_claimed_at on idempotency_key (claimed_at);
create trigger idempotency_key_author before insert or update or delete on idempotency_key
  for each statement when (caller_id() is null) execute function refuse_without_author();

-- Deletes sessions that ended or expired before the given time, and returns how many. The server's role can delete
-- sessions only by this function, which never deletes a session that is still valid, whatever the arguments are.
create function forget_sessions(over_before timestamptz, at_most integer) returns integer language sql
  strict security definer set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    delete from session
     where id in (select id from session
                   where least(ended_at, expires_at) < over_before and (ended_at is not null or expires_at < now())
                   order by id limit at_most for update skip locked)
    returning id)
  select count(*)::integer from gone $$;

-- V0004__house.sql

-- The house: rooms, blocks, guests, bookings, and which nights are taken.

create sequence room_id_seq;
create table room (
  id                   bigint primary key default next_id('room_id_seq'),
  name                 text not null check (length(name) between 1 and 100),
  building_type        text not null check (length(building_type) between 1 and 50),
  capacity             integer not null check (capacity between 1 and 50),
  location             text not null check (length(location) between 1 and 100),
  key_code             text check (length(key_code) between 1 and 100),
  street_address       text check (length(street_address) between 1 and 200),
  postal_code          text check (length(postal_code) between 1 and 20),
  city                 text check (length(city) between 1 and 100),
  notes                text check (length(notes) between 1 and 4000),
  active               boolean not null,
  low_season_cents     bigint not null check (low_season_cents >= 0),
  high_season_cents    bigint not null check (high_season_cents >= 0),
  final_cleaning_cents bigint not null check (final_cleaning_cents >= 0),
  version              bigint not null check (version >= 1),
  created_at           timestamptz not null,
  created_by           bigint not null references app_user,
  updated_at           timestamptz not null,
  updated_by           bigint not null references app_user
);
create index room_listed on room (location collate german_natural, name collate german_natural, id);
create trigger room_author before insert or update or delete on room
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger room_log after insert or update or delete on room
  for each row execute function log_change('key_code');

create sequence room_block_id_seq;
create table room_block (
  id         bigint primary key default next_id('room_block_id_seq'),
  room_id    bigint not null references room,
  first_day  date not null,
  end_day    date not null,
  reason     text not null check (length(reason) between 1 and 200),
  version    bigint not null check (version >= 1),
  created_at timestamptz not null,
  created_by bigint not null references app_user,
  updated_at timestamptz not null,
  updated_by bigint not null references app_user,
  constraint room_block_nights check (end_day > first_day and end_day <= first_day + 3660)
);
create index room_block_listed on room_block (first_day, id);
create index room_block_room on room_block (room_id, first_day);
create trigger room_block_author before insert or update or delete on room_block
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger room_block_log after insert or update or delete on room_block
  for each row execute function log_change();

create sequence guest_id_seq;
create table guest (
  id                bigint primary key default next_id('guest_id_seq'),
  first_name        text not null check (length(first_name) between 1 and 100),
  last_name         text not null check (length(last_name) between 1 and 100),
  email             text check (length(email) between 3 and 254),
  phone             text check (length(phone) between 1 and 50),
  member            boolean not null,
  member_number     text check (length(member_number) between 1 and 50),
  street            text check (length(street) between 1 and 200),
  postal_code       text check (length(postal_code) between 1 and 20),
  city              text check (length(city) between 1 and 100),
  country           text check (length(country) between 1 and 100),
  salutation        text check (length(salutation) between 1 and 50),
  gender            text check (length(gender) between 1 and 50),
  birth_date        date,
  birth_place       text check (length(birth_place) between 1 and 100),
  nationality       text check (length(nationality) between 1 and 100),
  language          text check (length(language) between 1 and 50),
  profession        text check (length(profession) between 1 and 200),
  federal_state     text check (length(federal_state) between 1 and 100),
  office            text check (length(office) between 1 and 200),
  invoice_email     text check (length(invoice_email) between 3 and 254),
  business_phone    text check (length(business_phone) between 1 and 50),
  private_phone     text check (length(private_phone) between 1 and 50),
  mobile_phone      text check (length(mobile_phone) between 1 and 50),
  fax               text check (length(fax) between 1 and 50),
  license_plate     text check (length(license_plate) between 1 and 20),
  cost_center       text check (length(cost_center) between 1 and 200),
  leitweg_id        text check (length(leitweg_id) between 1 and 46),
  debtor_account    text check (length(debtor_account) between 1 and 50),
  id_number         text check (length(id_number) between 1 and 50),
  marketing_consent boolean,
  tags              text[] not null check (array_position(tags, null) is null and cardinality(tags) <= 50),
  companions        jsonb not null check (jsonb_typeof(companions) = 'array' and jsonb_array_length(companions) <= 50),
  notes             text check (length(notes) between 1 and 4000),
  version           bigint not null check (version >= 1),
  created_at        timestamptz not null,
  created_by        bigint not null references app_user,
  updated_at        timestamptz not null,
  updated_by        bigint not null references app_user
);
create index guest_listed on guest (last_name collate german, first_name collate german, id);
create trigger guest_author before insert or update or delete on guest
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger guest_log after insert or update or delete on guest
  for each row execute function log_change();

create sequence booking_id_seq;
create table booking (
  id                   bigint primary key,
  reservation_number   text collate "C" not null unique,
  room_id              bigint not null references room,
  guest_id             bigint not null references guest,
  check_in             date not null,
  check_out            date not null,
  party_size           integer not null check (party_size >= 1),
  companions           jsonb not null check (jsonb_typeof(companions) = 'array'),
  status               text not null
    check (status in ('reserved', 'confirmed', 'checked-in', 'checked-out', 'cancelled', 'no-show')),
  cancellation_reason  text check (length(cancellation_reason) between 1 and 500),
  former_check_out     date,
  notes                text check (length(notes) between 1 and 4000),
  foundation_case      boolean not null,
  source               text check (length(source) between 1 and 100),
  confirmation_sent_at timestamptz,
  invoice_sent_at      timestamptz,
  paid_at              timestamptz,
  version              bigint not null check (version >= 1),
  created_at           timestamptz not null,
  created_by           bigint not null references app_user,
  updated_at           timestamptz not null,
  updated_by           bigint not null references app_user,
  constraint booking_nights check (check_out > check_in and check_out <= check_in + 365),
  constraint booking_companions check (jsonb_array_length(companions) < party_size),
  constraint booking_cancellation check (cancellation_reason is null or status = 'cancelled'),
  constraint booking_former_check_out
    check (former_check_out is null or (status = 'checked-out' and former_check_out > check_out)),
  -- The number that guests receive is the year and the id, in a rehearsal too.
  constraint booking_number
    check (reservation_number ~ '^[0-9]{4}-' and substr(reservation_number, 6) = id::text)
);
create index booking_listed on booking (check_in, id);
create index booking_departing on booking (check_out, id);
create index booking_room on booking (room_id, check_in);
create index booking_guest on booking (guest_id, check_in);
create index booking_in_house on booking (check_in, id) where status = 'checked-in';

-- Reserved and confirmed stays that are over, the last to end first: few, until a user decides about them.
create index booking_undecided on booking (check_out, id) where status in ('reserved', 'confirmed');

-- Bookings that may call for automatic reminders: a year of bookings that are invoiced and paid is not in it.
create index booking_to_remind on booking (id)
  where (status in ('reserved', 'confirmed', 'checked-in')
         or (status = 'checked-out' and (invoice_sent_at is null or paid_at is null)));

create trigger booking_author before insert or update or delete on booking
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger booking_log after insert or update or delete on booking
  for each row execute function log_change();

-- A stay whose party has arrived, left or failed to arrive has begun: no writer may give it a check-in after today. If
-- the transaction does not state the date of today (house_today), nothing is refused. A row is checked only when it is
-- inserted or when its dates or its status change, so that other edits of a stored row never fail on its dates.
create function refuse_before_begun() returns trigger language plpgsql as $$
begin
  raise exception 'a stay that is % has begun, so it cannot begin on % only: today is %',
    new.status, new.check_in, house_today() using errcode = 'check_violation', constraint = 'booking_begun';
end $$;

create trigger booking_begun_when_made before insert on booking for each row
  when (new.status in ('checked-in', 'checked-out', 'no-show') and new.check_in > house_today())
  execute function refuse_before_begun();

create trigger booking_begun_when_changed before update of check_in, check_out, status on booking for each row
  when (new.status in ('checked-in', 'checked-out', 'no-show') and new.check_in > house_today()
        and (new.check_in, new.check_out, new.status) is distinct from (old.check_in, old.check_out, old.status))
  execute function refuse_before_begun();

-- The nights that are taken. The exclusion constraint refuses two rows of one room that share a night, whichever way
-- they were written: only the triggers below write rows, in the transaction of the booking or the block.
create table occupancy (
  room_id    bigint not null references room,
  check_in   date not null,
  check_out  date not null,
  booking_id bigint unique references booking on delete cascade,
  block_id   bigint unique references room_block on delete cascade,
  in_house   boolean not null default false, -- whether the party is checked in, also for readers who may not see the
                                             -- booking: a party that has not left at the end of its stay has the room
                                             -- tonight as well, which the nights alone do not say
  constraint occupancy_holder check (num_nonnulls(booking_id, block_id) = 1),
  constraint occupancy_nights check (check_out > check_in),
  constraint occupancy_no_overlap
    exclude using gist (room_id with =, daterange(check_in, check_out, '[)') with &&)
);
-- A stay has at most 365 nights, so a window bounds check_in on both sides; blocks are few and may be longer.
create index occupancy_stays on occupancy (check_in, check_out, room_id) where booking_id is not null;
create index occupancy_room_stays on occupancy (room_id, check_in, check_out) where booking_id is not null;
create index occupancy_blocks on occupancy (check_out, check_in, room_id) where block_id is not null;
create index occupancy_in_house on occupancy (room_id, check_out) where in_house;

create function take_booked_nights() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.status in ('cancelled', 'no-show') then
    delete from occupancy where booking_id = new.id;
  else
    insert into occupancy (room_id, check_in, check_out, booking_id, in_house)
    values (new.room_id, new.check_in, new.check_out, new.id, new.status = 'checked-in')
    on conflict (booking_id) do update
      set room_id = excluded.room_id, check_in = excluded.check_in, check_out = excluded.check_out,
          in_house = excluded.in_house;
  end if;
  return null;
end $$;
create trigger booking_takes_nights after insert or update of room_id, check_in, check_out, status on booking
  for each row execute function take_booked_nights();

create function take_blocked_nights() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into occupancy (room_id, check_in, check_out, block_id)
  values (new.room_id, new.first_day, new.end_day, new.id)
  on conflict (block_id) do update
    set room_id = excluded.room_id, check_in = excluded.check_in, check_out = excluded.check_out;
  return null;
end $$;
create trigger room_block_takes_nights after insert or update of room_id, first_day, end_day on room_block
  for each row execute function take_blocked_nights();

-- V0005__search.sql

-- Search for guests and bookings, with bounded work for every question. Search texts are kept in tables of their
-- own, filled by triggers: they are small enough to scan and do not belong in the audit log.

-- Folds text so that German spellings compare as equal: ä, ae and a are one letter, as are ö/oe/o, ü/ue/u and ß/ss;
-- case and accents are ignored. Letters that Unicode does not decompose are listed: ł is l, ø is o, đ and ð are d, þ
-- is th, æ is ae, œ is oe.
create function fold(words text) returns text language sql immutable strict parallel safe
  return replace(replace(replace(replace(replace(replace(replace(translate(regexp_replace(
    normalize(translate(lower(words collate "und-x-icu"), '’‘ʼʹ´`', ''''''''''''''), nfkd),
    '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g'),
    'łøđðıħŧŋĸƒɓƈɗɖƙɲɱƥƭʈʋƴƶɨʉɵɛɔəǝȼⱥƀɇǥɉꝁɍɏȿɀƚɫⱡȷƞɑ‐‒–—−',
    'loddihtnkfbcddknmpttvyziuoeoeecabegjkryszllljna-----'),
    'ß', 'ss'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u');

-- A phone number in the spelling that search compares: digits, with a plus before numbers that begin with a calling
-- code. The trunk zero after the calling code is removed, except where it belongs to the number (Italy, San Marino,
-- Benin, Côte d'Ivoire, Gabon, Congo). The country of the house does not matter here; the query knows it.
create function phone_number(written text) returns text language sql immutable strict parallel safe
  return (
    select regexp_replace(
        regexp_replace(bare.number, '^00', '+'),
        '^(\+(?!39|378|229|225|241|242)'
          '(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]'
          '|(2[1-689]|35|37|38|42|50|59|67|68|69|80|85|87|88|96|97|99)\d))0', '\1')
      from (select regexp_replace(
          case when first.sign ~ '^(\+|00)' then regexp_replace(first.sign, '\(\s*0\s*\)', '') else first.sign end,
          '(?<=.)[^0-9]', '', 'g') as number
        from (select regexp_replace(normalize(written, nfkd), '^[^0-9+]+', '') as sign) first) bare);

-- All numbers of a field that may hold several, each after a space.
create function phone_numbers(field text) returns text language sql immutable strict parallel safe
  return (select coalesce(string_agg(' ' || phone_number(one), ''), '') from regexp_split_to_table(field, '[,;|\n]') one);

-- Text by which a guest is found.
create table guest_search (
  guest_id bigint primary key references guest on delete cascade,
  words    text collate "C" not null
);
create index guest_search_words on guest_search using gin (words gin_trgm_ops);

-- The search text of a guest. Words stand between spaces, so that a pattern can match the beginning of a word.
create function guest_search_words(it guest) returns text language sql immutable
  return ' ' || regexp_replace(
      fold(concat_ws(' ', it.first_name, it.last_name, it.email, it.city, it.member_number)), '\s+', ' ', 'g')
    || coalesce(phone_numbers(concat_ws(
      ',', it.phone, it.mobile_phone, it.private_phone, it.business_phone, it.fax)), '')
    || ' ';

-- Words in which a typing error is forgiven, one row each: comparing letters is slow, and so it is done with one
-- short word at a time and not with the whole search text.
create table guest_word (
  word     text collate "C" not null,
  guest_id bigint not null references guest on delete cascade,
  primary key (guest_id, word)
);
create index guest_word_letters on guest_word using gin (word gin_trgm_ops);

create function guest_words(it guest) returns setof text language sql immutable rows 4
  begin atomic
    select distinct word
      from regexp_split_to_table(fold(concat_ws(' ', it.first_name, it.last_name, it.city)), '[\s.,;:/()''-]+') word
     where word <> '';
  end;

create function keep_guest_search() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into guest_search (guest_id, words) values (new.id, guest_search_words(new))
    on conflict (guest_id) do update set words = excluded.words where guest_search.words <> excluded.words;
  delete from guest_word where guest_id = new.id and word not in (select guest_words(new));
  insert into guest_word (guest_id, word) select new.id, guest_words(new) on conflict do nothing;
  return null;
end $$;
create trigger guest_search after insert or update on guest
  for each row execute function keep_guest_search();

-- Text by which a booking is found, apart from its guest's: folded, and under the same policy as the booking.
create table booking_search (
  booking_id bigint primary key references booking on delete cascade,
  created_by bigint not null,
  words      text collate "C" not null
);
create index booking_search_words on booking_search using gin (words gin_trgm_ops);

create function keep_booking_search() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into booking_search (booking_id, created_by, words)
    values (new.id, new.created_by, fold(new.reservation_number || coalesce(E'\n' || new.notes, '')))
    on conflict (booking_id) do update set created_by = excluded.created_by, words = excluded.words
      where (booking_search.created_by, booking_search.words) is distinct from (excluded.created_by, excluded.words);
  return null;
end $$;
create trigger booking_search after insert or update of reservation_number, created_by, notes on booking
  for each row execute function keep_booking_search();

-- Ids of bookings whose search text matches, at most so many. Under a row policy no index serves a pattern, so a few
-- hits are looked up here as the owner, and the policy of table booking then decides which of them the caller sees.
-- More hits than that need no index: a scan of the list meets them soon.
create function bookings_telling(pattern text, most bigint) returns setof bigint language sql stable security definer
  rows 100 set search_path = pg_catalog, public, pg_temp set enable_seqscan = off
  begin atomic
    select booking_id from booking_search where words like pattern limit most;
  end;

-- V0006__reminders.sql

-- Reminders: tasks with a due date. Users create manual ones; the rules of the house create automatic ones for
-- bookings.

create function priority_rank(priority text) returns integer language sql immutable strict parallel safe
  return case priority when 'high' then 1 when 'medium' then 2 else 3 end;

create sequence reminder_id_seq;
create table reminder (
  id             bigint primary key default next_id('reminder_id_seq'),
  booking_id     bigint references booking on delete cascade,
  booking_owner  bigint, -- the booking's created_by, by a trigger: the audit log needs it when the booking is gone
  type           text not null
    check (type in ('manual', 'incomplete-data', 'payment', 'check-in', 'invoice', 'confirmation')),
  occurrence     text collate "C" check (length(occurrence) between 1 and 200),
  title          text not null check (length(title) between 1 and 200),
  description    text check (length(description) between 1 and 4000),
  due_date       date not null,
  priority       text not null check (priority in ('low', 'medium', 'high')),
  snoozed_until  date,
  assigned_to    bigint references app_user,
  closed_reason  text check (closed_reason in ('done', 'condition-met', 'cancelled', 'dismissed')),
  completed_at   timestamptz,
  completed_by   bigint references app_user,
  version        bigint not null check (version >= 1),
  created_at     timestamptz not null,
  created_by     bigint not null references app_user,
  updated_at     timestamptz not null,
  updated_by     bigint not null references app_user,
  named_guest    bigint, -- the guest whom the title names, see shown_title(). An open reminder names the guest of its
                         -- booking, a closed one the guest who had the booking when it was closed; null: no guest is named.
                         -- No foreign key: a guest may be deleted whose former booking is another guest's
  constraint reminder_occurrence check ((type = 'manual') = (occurrence is null)),
  constraint reminder_booking check (type = 'manual' or booking_id is not null),
  constraint reminder_closed check (
    (closed_reason is null) = (completed_at is null)
    and coalesce(closed_reason in ('done', 'dismissed'), false) = (completed_by is not null)),
  constraint reminder_snoozed check (snoozed_until is null or closed_reason is null)
);
create index reminder_listed on reminder (due_date, priority_rank(priority), id);
create index reminder_due on reminder (due_date, priority_rank(priority), id) where closed_reason is null;
create index reminder_of_booking on reminder (booking_id, due_date) where booking_id is not null;
create unique index reminder_one_open on reminder (booking_id, type)
  where closed_reason is null and type <> 'manual';

create trigger reminder_author before insert or update or delete on reminder
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger reminder_log after insert or update or delete on reminder
  for each row execute function log_change();

create function know_booking_owner() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  new.booking_owner := (select created_by from booking where id = new.booking_id);
  return new;
end $$;
create trigger reminder_booking_owner before insert or update of booking_id on reminder
  for each row execute function know_booking_owner();

-- The full name of a guest; of a deleted guest, the name before the deletion. Runs as the owner, because not every user
-- may read the audit rows of guests.
create function guest_called(guest bigint) returns text language sql stable
  security definer set search_path = pg_catalog, public, pg_temp
  return coalesce(
    (select g.first_name || ' ' || g.last_name from guest g where g.id = guest),
    (select (gone.old ->> 'first_name') || ' ' || (gone.old ->> 'last_name') from audit_log gone
      where gone.table_name = 'guest' and gone.record_id = guest and gone.operation = 'deleted'
      order by gone.id desc limit 1));

-- The title as it is shown: with the guest's name, cut to 200 characters. An erased title names no guest. Titles of
-- automatic reminders hold no names, so that a guest's new name changes no reminder, however many there are.
create function shown_title(title text, named_guest bigint) returns text language sql stable
  return case when named_guest is null or title = '(erased)' then title else (
    select case when length(whole) <= 200 then whole else left(whole, 199) || '…' end
      from (select title || coalesce(', ' || guest_called(named_guest), '') as whole) named) end;

-- Trigger: writers give the title as it is shown; only a reference to the guest is stored. The part before the name
-- (task and reservation number) contains no comma.
create function keep_no_name() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.closed_reason is null and (new.named_guest is not null or strpos(new.title, ', ') > 0) then
    new.named_guest := (select guest_id from booking where id = new.booking_id);
  end if;
  if new.named_guest is not null then
    new.title := split_part(new.title, ', ', 1);
  end if;
  return new;
end $$;
create trigger reminder_named before insert or update on reminder
  for each row when (new.type <> 'manual') execute function keep_no_name();

-- Whether a booking has an open reminder of that type, also one that the caller may not see.
create function has_open_reminder(booking bigint, kind text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return exists (
    select from reminder r where r.booking_id = booking and r.type = kind and r.closed_reason is null);

-- The house's settings for automatic reminders.
create table reminder_settings (
  id                                  bigint primary key default 1 check (id = 1),
  incomplete_data_active              boolean not null default true,
  incomplete_data_days_before_arrival bigint not null default 7
    check (incomplete_data_days_before_arrival between 0 and 365),
  confirmation_active                 boolean not null default true,
  confirmation_days_after_booking     bigint not null default 1
    check (confirmation_days_after_booking between 0 and 365),
  check_in_active                     boolean not null default true,
  check_in_days_before_arrival        bigint not null default 1
    check (check_in_days_before_arrival between 0 and 365),
  invoice_active                      boolean not null default true,
  invoice_days_after_departure        bigint not null default 1
    check (invoice_days_after_departure between 0 and 365),
  payment_active                      boolean not null default true,
  payment_days_after_departure        bigint not null default 14
    check (payment_days_after_departure between 0 and 365),
  followed_version                    bigint not null default 1, -- the version that all reminders agree with
  version                             bigint not null default 1 check (version >= 1),
  created_at                          timestamptz not null default '2026-01-01Z',
  created_by                          bigint not null default 0 references app_user,
  updated_at                          timestamptz not null default '2026-01-01Z',
  updated_by                          bigint not null default 0 references app_user
);
insert into reminder_settings default values;

create trigger reminder_settings_author before insert or update or delete on reminder_settings
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger reminder_settings_log after insert or delete or update of version on reminder_settings
  for each row execute function log_change('followed_version');

-- V0007__erasure.sql

-- Export and erasure of a guest's personal data. After an erasure it is still known that a guest stayed, when and
-- where, but not who it was.

-- The bookings that ever were the guest's. Runs as the owner, because a row policy would keep the index of the audit
-- log from being used; the caller still sees only those of the bookings that the policies allow.
create function bookings_once_of(guest bigint) returns bigint[] language sql stable
  security definer set search_path = pg_catalog, public, pg_temp
  return array(
    select distinct record_id from audit_log
     where table_name = 'booking' and coalesce(new, old) ->> 'guest_id' = guest::text);

-- The bookings whose reminders are about the guest: the guest's bookings, and deleted ones that were the guest's
-- when they were deleted.
create function bookings_about(guest bigint) returns bigint[] language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  return array(
    select b.id from booking b where b.guest_id = guest
    union
    select a.record_id from audit_log a
     where a.table_name = 'booking' and coalesce(a.new, a.old) ->> 'guest_id' = guest::text
       and a.operation = 'deleted' and not exists (select from booking b where b.id = a.record_id));

-- Bookings that were the guest's and are not in bookings_about(), each with the name of its present guest; '' if the
-- booking is deleted.
create function bookings_passed_on(guest bigint) returns jsonb language sql stable
  set search_path = pg_catalog, public, pg_temp
  return (
    select coalesce(jsonb_object_agg(once.id, coalesce(g.first_name || ' ' || g.last_name, '')), '{}')
      from unnest(bookings_once_of(guest)) once (id)
      left join booking b on b.id = once.id
      left join guest g on g.id = b.guest_id
     where not once.id = any ((select bookings_about(guest))::bigint[]));

-- Whether the title of an automatic reminder contains that guest's name. A title that was too long is cut and ends
-- with …
create function titled_for(title text, guest_name text) returns boolean language sql immutable strict parallel safe
  return (
    select case when right(name, 1) = '…' then starts_with(guest_name, left(name, -1)) else name = guest_name end
      from (select substr(title, strpos(title, ', ') + 2) as name) named);

-- Whether a reminder, as JSON of its row, contains data of the guest; about is the result of bookings_about(). An
-- automatic one belongs to the guest it names. One without that reference whose booking has had several guests
-- belongs to the guest whose name is in its title.
create function reminder_tells_of(it jsonb, guest bigint, about bigint[]) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp
  return case
    when it ->> 'type' <> 'manual' and it ->> 'named_guest' is not null
    then (it ->> 'named_guest')::bigint = guest
    when it ->> 'type' = 'manual'
      or not exists (
        select from audit_log
         where table_name = 'booking' and record_id = (it ->> 'booking_id')::bigint
           and coalesce(new, old) ->> 'guest_id' <> guest::text)
    then coalesce((it ->> 'booking_id')::bigint = any (about), false)
    else coalesce(titled_for(it ->> 'title', guest_called(guest)), false)
  end;

-- The functions below take a row, an audit entry or an answer as JSON and remove what is personal.

-- A guest without personal data. Every column that is not listed here counts as personal, so a new column is erased
-- unless this function is changed.
create function blank_guest(it jsonb) returns jsonb language sql immutable strict parallel safe
  return (
    select jsonb_object_agg(key, case
      when key in ('id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'erasedRows',
                   'createdAt', 'createdBy', 'updatedAt', 'updatedBy') then value
      when key in ('first_name', 'last_name', 'firstName', 'lastName') then '"(erased)"'
      when key in ('tags', 'companions') then '[]'
      when key = 'member' then 'false'
      else 'null' end)
      from jsonb_each(it));

-- A booking without personal data if it is that guest's, else unchanged.
create function blank_booking(it jsonb, guest bigint) returns jsonb language sql immutable strict parallel safe
  return case when coalesce(it ->> 'guest_id', it ->> 'guestId') = guest::text then (
    select jsonb_object_agg(key, case
      when key = 'companions' then '[]'
      when key in ('notes', 'cancellation_reason', 'cancellationReason') then 'null'
      when key = 'guest' then jsonb_build_object('id', guest, 'name', '(erased) (erased)')
      else value end)
      from jsonb_each(it))
  else it end;

-- A reminder without its texts if it is about one of the bookings, or if it names the guest in a booking that was
-- passed on; else unchanged. passed is the result of bookings_passed_on().
create function blank_reminder(it jsonb, guest bigint, bookings bigint[], passed jsonb) returns jsonb
  language sql immutable strict parallel safe
  return (
    select case
      when booking::bigint = any (bookings)
        or (it ->> 'type' <> 'manual' and passed ? booking
            and case when it ->> 'named_guest' is not null then (it ->> 'named_guest')::bigint = guest
                     else not titled_for(it ->> 'title', passed ->> booking) end)
      then it || '{"title": "(erased)", "description": null}' else it end
      from (select coalesce(it ->> 'booking_id', it ->> 'bookingId') as booking) about);

-- A stored answer without personal data if it contains the guest, one of the guest's bookings or a reminder of them;
-- else null.
create function blank_answer(body text, guest bigint, bookings bigint[], passed jsonb) returns text
  language sql immutable strict parallel safe
  return (
    select case
      when it ->> 'guestId' = guest::text then blank_booking(it, guest)::text
      when it ->> 'id' = guest::text and it ? 'lastName' then blank_guest(it)::text
      when it ? 'dueDate'
        and ((it ->> 'bookingId')::bigint = any (bookings)
             or (it ->> 'type' <> 'manual' and passed ? (it ->> 'bookingId')))
      then blank_reminder(it, guest, bookings, passed)::text
      when jsonb_path_exists(it, '$.** ? (@.guestId == $guest || (@.id == $guest && exists(@.lastName)))',
                             jsonb_build_object('guest', guest)) then '{"erased": true}' end
      from (select case when body like '{%' then body::jsonb end as it) parsed);

-- Erases the guest and returns 0. If stays of the guest are open or in the future, changes nothing and returns their
-- number. Only administrators may call it.
create function erase_guest(person bigint, today date, moment timestamptz) returns bigint language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  ahead   bigint;
  change  bigint;
  stays   bigint[];
  about   bigint[];
  passed  jsonb;
  touched bigint[];
  blanked bigint[];
begin
  if not administers() then
    raise exception 'only an administrator erases a guest' using errcode = 'insufficient_privilege';
  end if;
  perform from guest where id = person for update; -- so that no booking is given to the guest before the commit
  if not found then
    raise exception 'there is no guest %', person using errcode = 'no_data_found';
  end if;
  select count(*) into ahead from booking
   where guest_id = person
     and (status = 'checked-in' or (status in ('reserved', 'confirmed') and check_out > today));
  if ahead > 0 then
    return ahead;
  end if;
  -- A seal over content that is being erased would never verify: this waits for sealing, and sealing for this.
  perform pg_advisory_xact_lock(hashtextextended('herberge.publish_changes', 0));

  about := bookings_about(person);
  passed := bookings_passed_on(person);
  touched := about || array(select jsonb_object_keys(passed)::bigint);
  -- Open reminders of a booking that was passed on name its present guest, so only closed ones are erased there.
  update reminder r
     set title = '(erased)', description = null,
         version = version + 1, updated_at = moment, updated_by = caller_id()
   where booking_id = any (touched) and (booking_id = any (about) or closed_reason is not null)
     and blank_reminder(to_jsonb(r), person, about, passed) is distinct from to_jsonb(r);
  update booking
     set companions = '[]', notes = null, cancellation_reason = null,
         version = version + 1, updated_at = moment, updated_by = caller_id()
   where guest_id = person and (companions <> '[]' or notes is not null or cancellation_reason is not null);
  update guest
     set first_name = '(erased)', last_name = '(erased)', email = null, phone = null, member = false,
         member_number = null, street = null, postal_code = null, city = null, country = null, salutation = null,
         gender = null, birth_date = null, birth_place = null, nationality = null, language = null, profession = null,
         federal_state = null, office = null, invoice_email = null, business_phone = null, private_phone = null,
         mobile_phone = null, fax = null, license_plate = null, cost_center = null, leitweg_id = null,
         debtor_account = null, id_number = null, marketing_consent = null, tags = '{}', companions = '[]',
         notes = null, version = version + 1, updated_at = moment, updated_by = caller_id()
   where id = person;

  -- Audit rows, including those just written. A seal without its salt no longer proves what its row contained; so the
  -- audit row of this erasure lists the rows whose seals lost their salt.
  change := nullif(current_setting('herberge.change_id', true), '');
  stays := array(select distinct record_id from audit_log
                  where table_name = 'booking' and coalesce(new, old) ->> 'guest_id' = person::text);
  with blank as (
    select id, blank_guest(old) as old, blank_guest(new) as new from audit_log
     where table_name = 'guest' and record_id = person
    union all
    select id, blank_booking(old, person), blank_booking(new, person) from audit_log
     where table_name = 'booking' and record_id = any (stays)
    union all
    select id, blank_reminder(old, person, about, passed), blank_reminder(new, person, about, passed) from audit_log
     where table_name = 'reminder'
       and record_id in (select distinct record_id from audit_log
                          where table_name = 'reminder'
                            and coalesce(new, old) ->> 'booking_id' = any (touched::text[]))),
  done as (
    update audit_log a set old = b.old, new = b.new, erased = true from blank b
     where b.id = a.id and (a.old is distinct from b.old or a.new is distinct from b.new)
    returning a.id, a.change_id)
  select array_agg(id order by id) into blanked from done where change_id is distinct from change;
  update audit_log
     set operation = 'erased', erased = true,
         new = case table_name
           when 'guest' then new || jsonb_build_object('erasedRows', to_jsonb(coalesce(blanked, '{}'))) else new end
   where change_id = change
     and ((table_name = 'guest' and record_id = person)
          or (table_name = 'booking' and record_id = any (stays))
          or (table_name = 'reminder' and coalesce(new, old) ->> 'booking_id' = any (touched::text[])));
  update audit_seal set salt = null where audit_id = any (blanked);

  update idempotency_key set body = blank_answer(body, person, about, passed)
   where blank_answer(body, person, about, passed) is not null;
  -- Events hold no data of their own: their content is read from the audit rows.
  return 0;
end $$;

-- V0008__jobs.sql

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

-- V0009__visibility_and_privileges.sql

-- Which rows a caller sees, and what the server's role may do.
--
-- The policies bind every role but the owner, and show nothing if the transaction does not say who the caller is. The
-- owner sees everything; functions with "security definer" run as the owner.

create function administers() returns boolean language sql stable parallel safe
  return coalesce(current_setting('herberge.role', true), '') in ('admin', 'system');

create function sees_all() returns boolean language sql stable parallel safe
  return administers() or coalesce(current_setting('herberge.visibility', true), '') = 'all';

-- Whether the caller may see a booking of that author.
create function seen_by_caller(author bigint) returns boolean language sql stable parallel safe
  return sees_all() or author = caller_id();

-- The reminder that this transaction itself assigns to another user: the author may lose sight of it by that, but only
-- after the transaction.
create function handed_over() returns bigint language sql stable parallel safe
  return nullif(current_setting('herberge.handed_over', true), '')::bigint;

-- The functions are called in sub-selects, so that they run once per statement and not once per row.
alter table booking enable row level security;
create policy booking_seen on booking
  using ((select sees_all()) or created_by = (select caller_id()))
  with check ((select sees_all()) or created_by = (select caller_id()));

alter table booking_search enable row level security;
create policy booking_search_seen on booking_search
  using ((select sees_all()) or created_by = (select caller_id()));

alter table reminder enable row level security;
create policy reminder_seen on reminder
  using (
    (select sees_all())
    or (select caller_id()) in (assigned_to, booking_owner)
    or (type = 'manual' and created_by = (select caller_id()))
    or id = (select handed_over()));

-- The history of a reminder is visible to those who may see it now, or could when it was deleted.
create function sees_history_of_reminder(reminder bigint) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  return (
    select caller_id() = any (owners) from audit_log
     where table_name = 'reminder' and record_id = reminder order by id desc limit 1);

-- A caller who may not see a record may not see its audit rows. Rows of tables that are not named here are for administrators.
alter table audit_log enable row level security;
create policy audit_log_seen on audit_log for select
  using (
    (select administers())
    or table_name in ('room', 'room_block', 'guest')
    or (table_name = 'booking' and ((select sees_all()) or (select caller_id()) = any (owners)))
    or (table_name = 'reminder' and ((select sees_all()) or sees_history_of_reminder(record_id))));

-- Counts for rules that must consider all bookings, also those hidden from the caller. All hidden bookings together
-- count as one, whatever their size: if each counted, a caller could find out the size of a hidden party by trying
-- smaller and smaller room capacities. That hidden bookings exist is no secret: the tape chart shows it.

-- Parties in the room, now or later, that are larger than size. Parties still in the room after the end of their
-- stay count too: it must have beds for them.
create function parties_above(room bigint, size integer, today date, earliest date) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) filter (where seen) + (count(*) filter (where not seen) > 0)::integer
      from (
        select b.party_size, seen_by_caller(b.created_by) as seen from booking b
         where b.room_id = room and b.check_out > today and b.check_in > earliest
           and b.status not in ('cancelled', 'no-show')
        union all
        select b.party_size, seen_by_caller(b.created_by) from booking b
         where b.room_id = room and b.check_out <= today and b.status = 'checked-in') staying
     where party_size > size or not seen);

create function bookings_of_room(room bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) filter (where seen_by_caller(b.created_by))
         + (count(*) filter (where not seen_by_caller(b.created_by)) > 0)::integer
      from booking b where b.room_id = room);

create function bookings_of_guest(guest bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) filter (where seen_by_caller(b.created_by))
         + (count(*) filter (where not seen_by_caller(b.created_by)) > 0)::integer
      from booking b where b.guest_id = guest);

-- The server works with a role that owns nothing and is no superuser. The role must exist; its name is a placeholder of
-- the migrations. It reads and writes rows; it only reads the audit log, the seals, the events and what triggers fill.
grant usage on schema public to "herberge_app";
grant select, insert, update, delete
  on room, room_block, guest, booking, reminder, app_user, user_login, login_address, idempotency_key, scheduled_task,
     job_run
  to "herberge_app";
grant select, insert, update on session, api_token, job to "herberge_app";
grant select, insert, delete on signing_key, job_part to "herberge_app";
grant select, insert on change_undo to "herberge_app";
grant select, update on reminder_settings to "herberge_app";
grant select
  on audit_log, audit_unsealed, audit_batch, audit_seal, event, event_position, occupancy, guest_search, guest_word,
     booking_search, installation, flyway_schema_history
  to "herberge_app";
grant usage
  on change_id_seq, app_user_id_seq, session_id_seq, api_token_id_seq, room_id_seq, room_block_id_seq,
     guest_id_seq, booking_id_seq, reminder_id_seq
  to "herberge_app";

-- Functions that run as the owner are for the server's role only.
revoke execute
  on function publish_changes, seal_changes, prune_events, forget_sessions, bookings_telling, guest_called,
     has_open_reminder, bookings_once_of, bookings_about, erase_guest, sees_history_of_reminder, parties_above,
     bookings_of_room, bookings_of_guest
  from public;
grant execute
  on function publish_changes, seal_changes, prune_events, forget_sessions, bookings_telling, guest_called,
     has_open_reminder, bookings_once_of, bookings_about, erase_guest, sees_history_of_reminder, parties_above,
     bookings_of_room, bookings_of_guest
  to "herberge_app";

-- The rows, without triggers and foreign keys: what triggers wrote is among them.

reset role;
set session_replication_role = replica;

delete from api_token;
insert into api_token (id, user_id, name, scope, digest, created_at, expires_at, last_used_at, ended_at) overriding system value values ('1', '1', 'door display', 'read', '00903b35b33dc80d9058e53bea6d93acca59e2dbd81e4dd47a346422c51729f2', '2026-11-01 09:00:00+00', '2027-11-01 09:00:00+00', '2026-11-28 07:00:00+00', NULL);
insert into api_token (id, user_id, name, scope, digest, created_at, expires_at, last_used_at, ended_at) overriding system value values ('2', '1', 'old import', 'write', '17b9639c99eebb8bf27dc599a4ae762accf05843cd8d926270098df9403f6c83', '2026-10-02 09:00:00+00', '2027-10-02 09:00:00+00', NULL, '2026-10-03 09:00:00+00');

delete from app_user;
insert into app_user (id, username, full_name, email, role, active, must_change_password, password_hash, version, created_at, created_by, updated_at, updated_by) overriding system value values ('0', 'system', 'Herberge', NULL, 'system', 'false', 'false', NULL, '1', '2026-01-01 00:00:00+00', '0', '2026-01-01 00:00:00+00', '0');
insert into app_user (id, username, full_name, email, role, active, must_change_password, password_hash, version, created_at, created_by, updated_at, updated_by) overriding system value values ('1', 'admin', 'Administrator', NULL, 'admin', 'true', 'true', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdC1vZi10aGUtYWRtaW4$Vw0aWn0bTdg2mIUbMZx0sWm6x1Iu0uGZ5GJxUcyd1pE', '1', '2026-10-01 07:00:00+00', '0', '2026-10-01 07:00:00+00', '0');
insert into app_user (id, username, full_name, email, role, active, must_change_password, password_hash, version, created_at, created_by, updated_at, updated_by) overriding system value values ('2', 'anna', 'Anna Berger', 'anna@example.org', 'user', 'true', 'false', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdC1vZi1hbm5h$1nYJ1c0mN8i2kzRz0iPbYl3mVq4d5e6f7g8h9i0jkLM', '1', '2026-10-01 08:00:00+00', '1', '2026-10-01 08:00:00+00', '1');
insert into app_user (id, username, full_name, email, role, active, must_change_password, password_hash, version, created_at, created_by, updated_at, updated_by) overriding system value values ('3', 'ben', 'Ben Wimmer', NULL, 'user', 'true', 'false', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdC1vZi1iZW4$2oZK2d1nO9j3lASz1jQcZm4nWr5e6f7g8h9i0jkLMNo', '1', '2026-10-01 08:01:00+00', '1', '2026-10-01 08:01:00+00', '1');
insert into app_user (id, username, full_name, email, role, active, must_change_password, password_hash, version, created_at, created_by, updated_at, updated_by) overriding system value values ('4', 'carla', NULL, NULL, 'user', 'false', 'false', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdC1vZi1jYXJsYQ$3paL3e2oP0k4mBTz2kRdan5oXs6f7g8h9i0jkLMNop0', '2', '2026-10-01 08:02:00+00', '1', '2026-11-02 08:00:00+00', '1');

delete from audit_batch;
insert into audit_batch (id, audit_ids) overriding system value values ('3', '{68}');

delete from audit_log;
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('1', '1', 'app_user', '1', 'created', '0', 'system', 'start', '2026-12-01 12:29:59.550858+00', NULL, '{"id": 1, "role": "admin", "email": null, "active": true, "version": 1, "username": "admin", "full_name": "Administrator", "created_at": "2026-10-01T07:00:00+00:00", "created_by": 0, "updated_at": "2026-10-01T07:00:00+00:00", "updated_by": 0, "password_hash": "(changed)", "must_change_password": true}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('2', '1', 'signing_key', '1', 'created', '0', 'system', 'start', '2026-12-01 12:29:59.552542+00', NULL, '{"id": "5f4a8a4e-36a6-43a9-970c-cc11d6412810", "number": 1, "secret": "(changed)", "created_at": "2026-10-01T07:00:01+00:00"}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('3', '1', 'signing_key', '2', 'created', '0', 'system', 'start', '2026-12-01 12:29:59.552666+00', NULL, '{"id": "487ce458-153b-46eb-af2d-ad10395f903b", "number": 2, "secret": "(changed)", "created_at": "2026-11-01T02:30:00+00:00"}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('4', '2', 'app_user', '2', 'created', '1', 'admin', 'req-users', '2026-12-01 12:29:59.553462+00', NULL, '{"id": 2, "role": "user", "email": "anna@example.org", "active": true, "version": 1, "username": "anna", "full_name": "Anna Berger", "created_at": "2026-10-01T08:00:00+00:00", "created_by": 1, "updated_at": "2026-10-01T08:00:00+00:00", "updated_by": 1, "password_hash": "(changed)", "must_change_password": false}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('5', '2', 'app_user', '3', 'created', '1', 'admin', 'req-users', '2026-12-01 12:29:59.553612+00', NULL, '{"id": 3, "role": "user", "email": null, "active": true, "version": 1, "username": "ben", "full_name": "Ben Wimmer", "created_at": "2026-10-01T08:01:00+00:00", "created_by": 1, "updated_at": "2026-10-01T08:01:00+00:00", "updated_by": 1, "password_hash": "(changed)", "must_change_password": false}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('6', '2', 'app_user', '4', 'created', '1', 'admin', 'req-users', '2026-12-01 12:29:59.553703+00', NULL, '{"id": 4, "role": "user", "email": null, "active": true, "version": 1, "username": "carla", "full_name": null, "created_at": "2026-10-01T08:02:00+00:00", "created_by": 1, "updated_at": "2026-10-01T08:02:00+00:00", "updated_by": 1, "password_hash": "(changed)", "must_change_password": false}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('7', '2', 'app_user', '4', 'updated', '1', 'admin', 'req-users', '2026-12-01 12:29:59.554009+00', '{"id": 4, "role": "user", "email": null, "active": true, "version": 1, "username": "carla", "full_name": null, "created_at": "2026-10-01T08:02:00+00:00", "created_by": 1, "updated_at": "2026-10-01T08:02:00+00:00", "updated_by": 1, "must_change_password": false}', '{"id": 4, "role": "user", "email": null, "active": false, "version": 2, "username": "carla", "full_name": null, "created_at": "2026-10-01T08:02:00+00:00", "created_by": 1, "updated_at": "2026-11-02T08:00:00+00:00", "updated_by": 1, "must_change_password": false}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('8', '3', 'session', '1', 'created', '0', 'system', 'logins', '2026-12-01 12:29:59.556364+00', NULL, '{"id": 1, "device": "Firefox on Linux", "address": "203.0.113.7", "lineage": "(changed)", "user_id": 1, "ended_at": null, "ended_why": null, "created_at": "2026-11-28T06:30:00+00:00", "expires_at": "2026-12-28T06:30:00+00:00", "rotated_at": null, "last_used_at": "2026-11-28T06:30:00+00:00", "refresh_digest": "(changed)"}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('9', '3', 'session', '2', 'created', '0', 'system', 'logins', '2026-12-01 12:29:59.556841+00', NULL, '{"id": 2, "device": "herberge (terminal)", "address": "2001:db8:1:2::5", "lineage": "(changed)", "user_id": 2, "ended_at": null, "ended_why": null, "created_at": "2026-11-27T06:58:00+00:00", "expires_at": "2026-12-28T06:58:00+00:00", "rotated_at": "2026-11-28T06:58:00+00:00", "former_seed": "(changed)", "last_used_at": "2026-11-28T06:58:00+00:00", "former_digest": "(changed)", "refresh_digest": "(changed)"}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('10', '3', 'session', '1', 'updated', '0', 'system', 'logins', '2026-12-01 12:29:59.557862+00', '{"id": 1, "device": "Firefox on Linux", "address": "203.0.113.7", "user_id": 1, "ended_at": null, "ended_why": null, "created_at": "2026-11-28T06:30:00+00:00", "expires_at": "2026-12-28T06:30:00+00:00", "rotated_at": null, "last_used_at": "2026-11-28T06:30:00+00:00"}', '{"id": 1, "device": "Firefox on Linux", "address": "203.0.113.7", "user_id": 1, "ended_at": "2026-11-28T17:00:00+00:00", "ended_why": "logout", "created_at": "2026-11-28T06:30:00+00:00", "expires_at": "2026-12-28T06:30:00+00:00", "rotated_at": null, "last_used_at": "2026-11-28T06:30:00+00:00"}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('11', '3', 'api_token', '1', 'created', '0', 'system', 'logins', '2026-12-01 12:29:59.558693+00', NULL, '{"id": 1, "name": "door display", "scope": "read", "digest": "(changed)", "user_id": 1, "ended_at": null, "created_at": "2026-11-01T09:00:00+00:00", "expires_at": "2027-11-01T09:00:00+00:00", "last_used_at": "2026-11-28T07:00:00+00:00"}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('12', '3', 'api_token', '2', 'created', '0', 'system', 'logins', '2026-12-01 12:29:59.558824+00', NULL, '{"id": 2, "name": "old import", "scope": "write", "digest": "(changed)", "user_id": 1, "ended_at": null, "created_at": "2026-10-02T09:00:00+00:00", "expires_at": "2027-10-02T09:00:00+00:00", "last_used_at": null}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('13', '3', 'api_token', '2', 'updated', '0', 'system', 'logins', '2026-12-01 12:29:59.559028+00', '{"id": 2, "name": "old import", "scope": "write", "user_id": 1, "ended_at": null, "created_at": "2026-10-02T09:00:00+00:00", "expires_at": "2027-10-02T09:00:00+00:00", "last_used_at": null}', '{"id": 2, "name": "old import", "scope": "write", "user_id": 1, "ended_at": "2026-10-03T09:00:00+00:00", "created_at": "2026-10-02T09:00:00+00:00", "expires_at": "2027-10-02T09:00:00+00:00", "last_used_at": null}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('14', '4', 'room', '1', 'created', '1', 'admin', 'req-rooms', '2026-12-01 12:29:59.5685+00', NULL, E'{"id": 1, "city": "Köln", "name": "1 - Apartment (BG)", "notes": "Balkon\\nohne Aufzug", "active": true, "version": 1, "capacity": 4, "key_code": "(changed)", "location": "Köln", "created_at": "2026-10-02T08:00:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:00:00+00:00", "updated_by": 1, "postal_code": "50667", "building_type": "Apartment", "street_address": "Domplatz 1", "low_season_cents": 8900, "high_season_cents": 11900, "final_cleaning_cents": 4500}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('15', '4', 'room', '2', 'created', '1', 'admin', 'req-rooms', '2026-12-01 12:29:59.568679+00', NULL, '{"id": 2, "city": null, "name": "2", "notes": null, "active": true, "version": 1, "capacity": 2, "location": "Köln", "created_at": "2026-10-02T08:01:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:01:00+00:00", "updated_by": 1, "postal_code": null, "building_type": "Zimmer", "street_address": null, "low_season_cents": 5900, "high_season_cents": 7900, "final_cleaning_cents": 2500}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('16', '4', 'room', '3', 'created', '1', 'admin', 'req-rooms', '2026-12-01 12:29:59.568786+00', NULL, '{"id": 3, "city": "Bonn", "name": "10", "notes": null, "active": true, "version": 1, "capacity": 3, "key_code": "(changed)", "location": "Bonn", "created_at": "2026-10-02T08:02:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:02:00+00:00", "updated_by": 1, "postal_code": "53111", "building_type": "Zimmer", "street_address": null, "low_season_cents": 4900, "high_season_cents": 6900, "final_cleaning_cents": 2500}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('17', '4', 'room', '4', 'created', '1', 'admin', 'req-rooms', '2026-12-01 12:29:59.568874+00', NULL, '{"id": 4, "city": null, "name": "11", "notes": "bis zum Umbau", "active": false, "version": 1, "capacity": 1, "location": "Bonn", "created_at": "2026-10-02T08:03:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:03:00+00:00", "updated_by": 1, "postal_code": null, "building_type": "Zimmer", "street_address": null, "low_season_cents": 3900, "high_season_cents": 3900, "final_cleaning_cents": 0}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('18', '4', 'room_block', '1', 'created', '1', 'admin', 'req-rooms', '2026-12-01 12:29:59.572628+00', NULL, '{"id": 1, "reason": "Neue Heizung", "end_day": "2027-01-10", "room_id": 2, "version": 1, "first_day": "2026-12-27", "created_at": "2026-10-02T08:10:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:10:00+00:00", "updated_by": 1}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('19', '4', 'room_block', '2', 'created', '1', 'admin', 'req-rooms', '2026-12-01 12:29:59.574445+00', NULL, '{"id": 2, "reason": "Anstrich", "end_day": "2027-02-08", "room_id": 3, "version": 1, "first_day": "2027-02-01", "created_at": "2026-10-02T08:11:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:11:00+00:00", "updated_by": 1}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('20', '5', 'room_block', '1', 'updated', '1', 'admin', 'req-block', '2026-12-01 12:29:59.574888+00', '{"id": 1, "reason": "Neue Heizung", "end_day": "2027-01-10", "room_id": 2, "version": 1, "first_day": "2026-12-27", "created_at": "2026-10-02T08:10:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:10:00+00:00", "updated_by": 1}', '{"id": 1, "reason": "Neue Heizung", "end_day": "2027-01-12", "room_id": 2, "version": 2, "first_day": "2026-12-27", "created_at": "2026-10-02T08:10:00+00:00", "created_by": 1, "updated_at": "2026-10-03T08:00:00+00:00", "updated_by": 1}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('21', '5', 'room_block', '2', 'deleted', '1', 'admin', 'req-block', '2026-12-01 12:29:59.577196+00', '{"id": 2, "reason": "Anstrich", "end_day": "2027-02-08", "room_id": 3, "version": 1, "first_day": "2027-02-01", "created_at": "2026-10-02T08:11:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:11:00+00:00", "updated_by": 1}', NULL, NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('22', '6', 'guest', '1', 'created', '2', 'anna', 'req-guests', '2026-12-01 12:29:59.583001+00', NULL, E'{"id": 1, "fax": "0221 1234-9", "city": "Köln", "tags": ["vip", "a,b"], "email": "j.groessmann@example.org", "notes": "Zeile 1\\nZeile 2 mit ''Zitat'' und \\\\", "phone": "+49 221 1234-0", "gender": "m", "member": true, "office": "Büro 3", "street": "Weg 1", "country": "DE", "version": 1, "language": "de", "id_number": "L01X00T47", "last_name": "Größmann", "birth_date": "1960-02-29", "companions": [{"notes": "ruhig", "lastName": "Größmann", "relation": "Frau", "birthDate": "1961-01-01", "firstName": "Eva"}], "created_at": "2026-10-05T08:00:00+00:00", "created_by": 2, "first_name": "Jürgen", "leitweg_id": "04011000-1234512345-06", "profession": "Lehrer", "salutation": "Herr", "updated_at": "2026-10-05T08:00:00+00:00", "updated_by": 2, "birth_place": "Bonn", "cost_center": "KST 1", "nationality": "DE", "postal_code": "50667", "mobile_phone": "+49 171 5550101", "federal_state": "NRW", "invoice_email": "rechnung@example.org", "license_plate": "K-X 1", "member_number": "M-17", "private_phone": "0221 98765", "business_phone": "0221 1234-5", "debtor_account": "70001", "marketing_consent": true}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('23', '6', 'guest', '2', 'created', '2', 'anna', 'req-guests', '2026-12-01 12:29:59.617954+00', NULL, '{"id": 2, "fax": null, "city": "Bremen", "tags": [], "email": "albers@example.org", "notes": null, "phone": "01234 56789", "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "Albers, geb. Zander", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Anna", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('24', '6', 'guest', '3', 'created', '2', 'anna', 'req-guests', '2026-12-01 12:29:59.618681+00', NULL, '{"id": 3, "fax": null, "city": "Aarhus", "tags": [], "email": null, "notes": null, "phone": "+45 12 34 56 78", "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "Thorsen", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Søren", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('25', '6', 'guest', '4', 'created', '2', 'anna', 'req-guests', '2026-12-01 12:29:59.619184+00', NULL, '{"id": 4, "fax": null, "city": null, "tags": [], "email": null, "notes": null, "phone": null, "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "(erased)", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "(erased)", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'true', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('26', '6', 'guest', '5', 'created', '2', 'anna', 'req-guests', '2026-12-01 12:29:59.619636+00', NULL, '{"id": 5, "fax": null, "city": "Gdańsk", "tags": [], "email": null, "notes": null, "phone": "0048 58 1234567", "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "Wałęsa", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Lech", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('27', '6', 'guest', '6', 'created', '2', 'anna', 'req-guests', '2026-12-01 12:29:59.620136+00', NULL, '{"id": 6, "fax": null, "city": null, "tags": [], "email": null, "notes": null, "phone": null, "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "Doppelt", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Dora", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('28', '7', 'guest', '6', 'deleted', '2', 'anna', 'req-double', '2026-12-01 12:29:59.6272+00', '{"id": 6, "fax": null, "city": null, "tags": [], "email": null, "notes": null, "phone": null, "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "Doppelt", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Dora", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('29', '7', 'guest', '3', 'updated', '2', 'anna', 'req-double', '2026-12-01 12:29:59.627497+00', '{"id": 3, "fax": null, "city": "Aarhus", "tags": [], "email": null, "notes": null, "phone": "+45 12 34 56 78", "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "Thorsen", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Søren", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', '{"id": 3, "fax": null, "city": "Aarhus", "tags": [], "email": null, "notes": "reist mit Hund", "phone": "+45 12 34 56 78", "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 2, "language": null, "id_number": null, "last_name": "Thorsen", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Søren", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-06T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('30', '8', 'booking', '1', 'created', '2', 'anna', 'req-bookings', '2026-12-01 12:29:59.630132+00', NULL, '{"id": 1, "notes": null, "source": "Telefon", "status": "confirmed", "paid_at": null, "room_id": 1, "version": 1, "check_in": "2026-11-20", "guest_id": 1, "check_out": "2026-11-24", "companions": [{"lastName": "Größmann", "birthDate": "1961-01-01", "firstName": "Eva"}], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-1", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('31', '8', 'booking', '2', 'created', '2', 'anna', 'req-bookings', '2026-12-01 12:29:59.633181+00', NULL, '{"id": 2, "notes": "späte Anreise", "source": null, "status": "confirmed", "paid_at": null, "room_id": 2, "version": 1, "check_in": "2026-11-27", "guest_id": 2, "check_out": "2026-12-03", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-2", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('32', '8', 'booking', '3', 'created', '2', 'anna', 'req-bookings', '2026-12-01 12:29:59.633636+00', NULL, '{"id": 3, "notes": "Hund", "source": "E-Mail", "status": "confirmed", "paid_at": null, "room_id": 1, "version": 1, "check_in": "2026-12-10", "guest_id": 3, "check_out": "2026-12-14", "companions": [{"lastName": "Thorsen", "birthDate": null, "firstName": "Max"}], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 3, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-3", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('33', '8', 'booking', '4', 'created', '2', 'anna', 'req-bookings', '2026-12-01 12:29:59.633934+00', NULL, '{"id": 4, "notes": null, "source": null, "status": "reserved", "paid_at": null, "room_id": 3, "version": 1, "check_in": "2026-12-20", "guest_id": 5, "check_out": "2027-01-02", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-4", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('34', '8', 'booking', '5', 'created', '2', 'anna', 'req-bookings', '2026-12-01 12:29:59.634197+00', NULL, '{"id": 5, "notes": null, "source": null, "status": "confirmed", "paid_at": null, "room_id": 2, "version": 1, "check_in": "2026-12-12", "guest_id": 2, "check_out": "2026-12-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-5", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('35', '8', 'booking', '6', 'created', '2', 'anna', 'req-bookings', '2026-12-01 12:29:59.634493+00', NULL, '{"id": 6, "notes": null, "source": "Telefon", "status": "confirmed", "paid_at": null, "room_id": 3, "version": 1, "check_in": "2026-10-10", "guest_id": 4, "check_out": "2026-10-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-6", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'true', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('36', '8', 'booking', '7', 'created', '2', 'anna', 'req-bookings', '2026-12-01 12:29:59.634827+00', NULL, '{"id": 7, "notes": null, "source": null, "status": "confirmed", "paid_at": null, "room_id": 3, "version": 1, "check_in": "2026-11-10", "guest_id": 3, "check_out": "2026-11-12", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-7", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('37', '8', 'booking', '8', 'created', '2', 'anna', 'req-bookings', '2026-12-01 12:29:59.63496+00', NULL, '{"id": 8, "notes": null, "source": null, "status": "confirmed", "paid_at": null, "room_id": 1, "version": 1, "check_in": "2027-03-01", "guest_id": 4, "check_out": "2027-03-05", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-8", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'true', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('38', '8', 'booking', '9', 'created', '2', 'anna', 'req-bookings', '2026-12-01 12:29:59.635085+00', NULL, '{"id": 9, "notes": null, "source": null, "status": "reserved", "paid_at": null, "room_id": 3, "version": 1, "check_in": "2027-04-01", "guest_id": 1, "check_out": "2027-04-03", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-9", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('39', '9', 'reminder', '1', 'created', '3', 'ben', 'req-reminders', '2026-12-01 12:29:59.641263+00', NULL, '{"id": 1, "type": "payment", "title": "Check the payment: 2026-1", "version": 1, "due_date": "2026-12-08", "priority": "high", "booking_id": 1, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 1, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2}', 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('40', '9', 'reminder', '2', 'created', '3', 'ben', 'req-reminders', '2026-12-01 12:29:59.64164+00', NULL, '{"id": 2, "type": "incomplete-data", "title": "Complete the guest''s data: 2026-3", "version": 1, "due_date": "2026-12-03", "priority": "high", "booking_id": 3, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": "phone, street", "named_guest": 3, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2}', 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('41', '9', 'reminder', '3', 'created', '3', 'ben', 'req-reminders', '2026-12-01 12:29:59.641811+00', NULL, '{"id": 3, "type": "confirmation", "title": "Send the confirmation: 2026-5", "version": 1, "due_date": "2026-10-08", "priority": "high", "booking_id": 5, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08/for-2026-10-07", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 2, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2}', 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('42', '9', 'reminder', '4', 'created', '3', 'ben', 'req-reminders', '2026-12-01 12:29:59.642056+00', NULL, '{"id": 4, "type": "invoice", "title": "(erased)", "version": 1, "due_date": "2026-10-16", "priority": "medium", "booking_id": 6, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2}', 'true', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('43', '9', 'reminder', '5', 'created', '3', 'ben', 'req-reminders', '2026-12-01 12:29:59.642207+00', NULL, '{"id": 5, "type": "confirmation", "title": "(erased)", "version": 1, "due_date": "2026-10-08", "priority": "high", "booking_id": 8, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2}', 'true', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('44', '9', 'reminder', '6', 'created', '3', 'ben', 'req-reminders', '2026-12-01 12:29:59.642765+00', NULL, E'{"id": 6, "type": "manual", "title": "Bett, Decke, Kissen", "version": 1, "due_date": "2026-12-01", "priority": "low", "booking_id": null, "created_at": "2026-10-08T07:00:00+00:00", "created_by": 3, "occurrence": null, "updated_at": "2026-10-08T07:00:00+00:00", "updated_by": 3, "assigned_to": 2, "description": "Wäscherei\\nbis Mittag", "named_guest": null, "completed_at": null, "completed_by": null, "booking_owner": null, "closed_reason": null, "snoozed_until": "2026-11-30"}', '{2,3}', 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('45', '9', 'reminder', '7', 'created', '3', 'ben', 'req-reminders', '2026-12-01 12:29:59.64292+00', NULL, '{"id": 7, "type": "manual", "title": "Blumen", "version": 1, "due_date": "2026-11-27", "priority": "medium", "booking_id": 2, "created_at": "2026-10-08T07:01:00+00:00", "created_by": 3, "occurrence": null, "updated_at": "2026-10-08T07:01:00+00:00", "updated_by": 3, "assigned_to": null, "description": null, "named_guest": null, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2,3}', 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('46', '9', 'reminder', '8', 'created', '3', 'ben', 'req-reminders', '2026-12-01 12:29:59.643015+00', NULL, '{"id": 8, "type": "manual", "title": "(erased)", "version": 1, "due_date": "2026-10-09", "priority": "high", "booking_id": 6, "created_at": "2026-10-08T07:02:00+00:00", "created_by": 3, "occurrence": null, "updated_at": "2026-10-08T07:02:00+00:00", "updated_by": 3, "assigned_to": 3, "description": null, "named_guest": null, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2,3}', 'true', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('47', '10', 'reminder', '3', 'updated', '3', 'ben', 'req-closing', '2026-12-01 12:29:59.643644+00', '{"id": 3, "type": "confirmation", "title": "Send the confirmation: 2026-5", "version": 1, "due_date": "2026-10-08", "priority": "high", "booking_id": 5, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08/for-2026-10-07", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 2, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{"id": 3, "type": "confirmation", "title": "Send the confirmation: 2026-5", "version": 2, "due_date": "2026-10-08", "priority": "high", "booking_id": 5, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08/for-2026-10-07", "updated_at": "2026-10-09T07:00:00+00:00", "updated_by": 3, "assigned_to": null, "description": null, "named_guest": 2, "completed_at": "2026-10-09T07:00:00+00:00", "completed_by": 3, "booking_owner": 2, "closed_reason": "dismissed", "snoozed_until": null}', '{2}', 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('48', '10', 'reminder', '5', 'updated', '3', 'ben', 'req-closing', '2026-12-01 12:29:59.644081+00', '{"id": 5, "type": "confirmation", "title": "(erased)", "version": 1, "due_date": "2026-10-08", "priority": "high", "booking_id": 8, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{"id": 5, "type": "confirmation", "title": "(erased)", "version": 2, "due_date": "2026-10-08", "priority": "high", "booking_id": 8, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-09T07:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": "2026-10-09T07:00:00+00:00", "completed_by": null, "booking_owner": 2, "closed_reason": "condition-met", "snoozed_until": null}', '{2}', 'true', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('49', '10', 'reminder', '4', 'updated', '3', 'ben', 'req-closing', '2026-12-01 12:29:59.644479+00', '{"id": 4, "type": "invoice", "title": "(erased)", "version": 1, "due_date": "2026-10-16", "priority": "medium", "booking_id": 6, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{"id": 4, "type": "invoice", "title": "(erased)", "version": 2, "due_date": "2026-10-16", "priority": "medium", "booking_id": 6, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-16T07:00:00+00:00", "updated_by": 3, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": "2026-10-16T07:00:00+00:00", "completed_by": 3, "booking_owner": 2, "closed_reason": "done", "snoozed_until": null}', '{2}', 'true', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('50', '10', 'reminder', '7', 'updated', '3', 'ben', 'req-closing', '2026-12-01 12:29:59.644571+00', '{"id": 7, "type": "manual", "title": "Blumen", "version": 1, "due_date": "2026-11-27", "priority": "medium", "booking_id": 2, "created_at": "2026-10-08T07:01:00+00:00", "created_by": 3, "occurrence": null, "updated_at": "2026-10-08T07:01:00+00:00", "updated_by": 3, "assigned_to": null, "description": null, "named_guest": null, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{"id": 7, "type": "manual", "title": "Blumen", "version": 2, "due_date": "2026-11-27", "priority": "medium", "booking_id": 2, "created_at": "2026-10-08T07:01:00+00:00", "created_by": 3, "occurrence": null, "updated_at": "2026-10-16T07:00:00+00:00", "updated_by": 3, "assigned_to": null, "description": null, "named_guest": null, "completed_at": "2026-10-16T07:00:00+00:00", "completed_by": 3, "booking_owner": 2, "closed_reason": "done", "snoozed_until": null}', '{2,3}', 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('51', '10', 'booking', '6', 'updated', '3', 'ben', 'req-closing', '2026-12-01 12:29:59.649137+00', '{"id": 6, "notes": null, "source": "Telefon", "status": "confirmed", "paid_at": null, "room_id": 3, "version": 1, "check_in": "2026-10-10", "guest_id": 4, "check_out": "2026-10-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-6", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 6, "notes": null, "source": "Telefon", "status": "checked-in", "paid_at": null, "room_id": 3, "version": 2, "check_in": "2026-10-10", "guest_id": 4, "check_out": "2026-10-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-10T14:00:00+00:00", "updated_by": 3, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-6", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'true', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('52', '10', 'booking', '6', 'updated', '3', 'ben', 'req-closing', '2026-12-01 12:29:59.649678+00', '{"id": 6, "notes": null, "source": "Telefon", "status": "checked-in", "paid_at": null, "room_id": 3, "version": 2, "check_in": "2026-10-10", "guest_id": 4, "check_out": "2026-10-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-10T14:00:00+00:00", "updated_by": 3, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-6", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 6, "notes": null, "source": "Telefon", "status": "checked-out", "paid_at": "2026-10-16T07:00:00+00:00", "room_id": 3, "version": 3, "check_in": "2026-10-10", "guest_id": 4, "check_out": "2026-10-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-16T07:00:00+00:00", "updated_by": 3, "foundation_case": false, "invoice_sent_at": "2026-10-16T07:00:00+00:00", "former_check_out": null, "reservation_number": "2026-6", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'true', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('53', '11', 'booking', '1', 'updated', '2', 'anna', 'req-stays', '2026-12-01 12:29:59.650166+00', '{"id": 1, "notes": null, "source": "Telefon", "status": "confirmed", "paid_at": null, "room_id": 1, "version": 1, "check_in": "2026-11-20", "guest_id": 1, "check_out": "2026-11-24", "companions": [{"lastName": "Größmann", "birthDate": "1961-01-01", "firstName": "Eva"}], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-1", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 1, "notes": null, "source": "Telefon", "status": "checked-in", "paid_at": null, "room_id": 1, "version": 2, "check_in": "2026-11-20", "guest_id": 1, "check_out": "2026-11-24", "companions": [{"lastName": "Größmann", "birthDate": "1961-01-01", "firstName": "Eva"}], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-11-20T14:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-1", "cancellation_reason": null, "confirmation_sent_at": "2026-10-08T08:00:00+00:00"}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('54', '11', 'booking', '1', 'updated', '2', 'anna', 'req-stays', '2026-12-01 12:29:59.650582+00', '{"id": 1, "notes": null, "source": "Telefon", "status": "checked-in", "paid_at": null, "room_id": 1, "version": 2, "check_in": "2026-11-20", "guest_id": 1, "check_out": "2026-11-24", "companions": [{"lastName": "Größmann", "birthDate": "1961-01-01", "firstName": "Eva"}], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-11-20T14:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-1", "cancellation_reason": null, "confirmation_sent_at": "2026-10-08T08:00:00+00:00"}', '{"id": 1, "notes": null, "source": "Telefon", "status": "checked-out", "paid_at": null, "room_id": 1, "version": 3, "check_in": "2026-11-20", "guest_id": 1, "check_out": "2026-11-23", "companions": [{"lastName": "Größmann", "birthDate": "1961-01-01", "firstName": "Eva"}], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-11-23T09:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": "2026-11-23T10:00:00+00:00", "former_check_out": "2026-11-24", "reservation_number": "2026-1", "cancellation_reason": null, "confirmation_sent_at": "2026-10-08T08:00:00+00:00"}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('55', '11', 'booking', '2', 'updated', '2', 'anna', 'req-stays', '2026-12-01 12:29:59.650936+00', '{"id": 2, "notes": "späte Anreise", "source": null, "status": "confirmed", "paid_at": null, "room_id": 2, "version": 1, "check_in": "2026-11-27", "guest_id": 2, "check_out": "2026-12-03", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-2", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 2, "notes": "späte Anreise", "source": null, "status": "checked-in", "paid_at": null, "room_id": 2, "version": 2, "check_in": "2026-11-27", "guest_id": 2, "check_out": "2026-12-03", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-11-27T19:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-2", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('56', '11', 'booking', '5', 'updated', '2', 'anna', 'req-stays', '2026-12-01 12:29:59.651261+00', '{"id": 5, "notes": null, "source": null, "status": "confirmed", "paid_at": null, "room_id": 2, "version": 1, "check_in": "2026-12-12", "guest_id": 2, "check_out": "2026-12-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-5", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 5, "notes": null, "source": null, "status": "cancelled", "paid_at": null, "room_id": 2, "version": 2, "check_in": "2026-12-12", "guest_id": 2, "check_out": "2026-12-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-11-28T08:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-5", "cancellation_reason": "krank", "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('57', '11', 'booking', '7', 'updated', '2', 'anna', 'req-stays', '2026-12-01 12:29:59.651601+00', '{"id": 7, "notes": null, "source": null, "status": "confirmed", "paid_at": null, "room_id": 3, "version": 1, "check_in": "2026-11-10", "guest_id": 3, "check_out": "2026-11-12", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-7", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 7, "notes": null, "source": null, "status": "no-show", "paid_at": null, "room_id": 3, "version": 2, "check_in": "2026-11-10", "guest_id": 3, "check_out": "2026-11-12", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-11-11T08:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-7", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('58', '11', 'booking', '8', 'updated', '2', 'anna', 'req-stays', '2026-12-01 12:29:59.651991+00', '{"id": 8, "notes": null, "source": null, "status": "confirmed", "paid_at": null, "room_id": 1, "version": 1, "check_in": "2027-03-01", "guest_id": 4, "check_out": "2027-03-05", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-8", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 8, "notes": "Fensterplatz", "source": null, "status": "confirmed", "paid_at": null, "room_id": 1, "version": 2, "check_in": "2027-03-01", "guest_id": 5, "check_out": "2027-03-05", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-11-28T08:10:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-8", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'true', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('59', '11', 'booking', '9', 'deleted', '2', 'anna', 'req-stays', '2026-12-01 12:29:59.652397+00', '{"id": 9, "notes": null, "source": null, "status": "reserved", "paid_at": null, "room_id": 3, "version": 1, "check_in": "2027-04-01", "guest_id": 1, "check_out": "2027-04-03", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-9", "cancellation_reason": null, "confirmation_sent_at": null}', NULL, '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('60', '12', 'room', '2', 'updated', '2', 'anna', 'req-notes', '2026-12-01 12:29:59.652728+00', '{"id": 2, "city": null, "name": "2", "notes": null, "active": true, "version": 1, "capacity": 2, "location": "Köln", "created_at": "2026-10-02T08:01:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:01:00+00:00", "updated_by": 1, "postal_code": null, "building_type": "Zimmer", "street_address": null, "low_season_cents": 5900, "high_season_cents": 7900, "final_cleaning_cents": 2500}', '{"id": 2, "city": null, "name": "2", "notes": "Dusche tropft", "active": true, "version": 2, "capacity": 2, "location": "Köln", "created_at": "2026-10-02T08:01:00+00:00", "created_by": 1, "updated_at": "2026-11-28T08:20:00+00:00", "updated_by": 2, "postal_code": null, "building_type": "Zimmer", "street_address": null, "low_season_cents": 5900, "high_season_cents": 7900, "final_cleaning_cents": 2500}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('61', '13', 'room', '2', 'updated', '2', 'anna', 'req-undo', '2026-12-01 12:29:59.653089+00', '{"id": 2, "city": null, "name": "2", "notes": "Dusche tropft", "active": true, "version": 2, "capacity": 2, "location": "Köln", "created_at": "2026-10-02T08:01:00+00:00", "created_by": 1, "updated_at": "2026-11-28T08:20:00+00:00", "updated_by": 2, "postal_code": null, "building_type": "Zimmer", "street_address": null, "low_season_cents": 5900, "high_season_cents": 7900, "final_cleaning_cents": 2500}', '{"id": 2, "city": null, "name": "2", "notes": null, "active": true, "version": 3, "capacity": 2, "location": "Köln", "created_at": "2026-10-02T08:01:00+00:00", "created_by": 1, "updated_at": "2026-11-28T08:21:00+00:00", "updated_by": 2, "postal_code": null, "building_type": "Zimmer", "street_address": null, "low_season_cents": 5900, "high_season_cents": 7900, "final_cleaning_cents": 2500}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('62', '14', 'reminder_settings', '1', 'updated', '1', 'admin', 'req-settings', '2026-12-01 12:29:59.654419+00', '{"id": 1, "version": 1, "created_at": "2026-01-01T00:00:00+00:00", "created_by": 0, "updated_at": "2026-01-01T00:00:00+00:00", "updated_by": 0, "invoice_active": true, "payment_active": true, "check_in_active": true, "confirmation_active": true, "incomplete_data_active": true, "check_in_days_before_arrival": 1, "invoice_days_after_departure": 1, "payment_days_after_departure": 14, "confirmation_days_after_booking": 1, "incomplete_data_days_before_arrival": 7}', '{"id": 1, "version": 2, "created_at": "2026-01-01T00:00:00+00:00", "created_by": 0, "updated_at": "2026-11-28T08:30:00+00:00", "updated_by": 1, "invoice_active": true, "payment_active": true, "check_in_active": true, "confirmation_active": true, "incomplete_data_active": true, "check_in_days_before_arrival": 1, "invoice_days_after_departure": 1, "payment_days_after_departure": 15, "confirmation_days_after_booking": 1, "incomplete_data_days_before_arrival": 7}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('63', '15', 'reminder', '8', 'erased', '1', 'admin', 'req-erasure', '2026-12-01 12:29:59.670535+00', '{"id": 8, "type": "manual", "title": "(erased)", "version": 1, "due_date": "2026-10-09", "priority": "high", "booking_id": 6, "created_at": "2026-10-08T07:02:00+00:00", "created_by": 3, "occurrence": null, "updated_at": "2026-10-08T07:02:00+00:00", "updated_by": 3, "assigned_to": 3, "description": null, "named_guest": null, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{"id": 8, "type": "manual", "title": "(erased)", "version": 2, "due_date": "2026-10-09", "priority": "high", "booking_id": 6, "created_at": "2026-10-08T07:02:00+00:00", "created_by": 3, "occurrence": null, "updated_at": "2026-11-28T09:00:00+00:00", "updated_by": 1, "assigned_to": 3, "description": null, "named_guest": null, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2,3}', 'true', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('64', '15', 'reminder', '5', 'erased', '1', 'admin', 'req-erasure', '2026-12-01 12:29:59.670638+00', '{"id": 5, "type": "confirmation", "title": "(erased)", "version": 2, "due_date": "2026-10-08", "priority": "high", "booking_id": 8, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-09T07:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": "2026-10-09T07:00:00+00:00", "completed_by": null, "booking_owner": 2, "closed_reason": "condition-met", "snoozed_until": null}', '{"id": 5, "type": "confirmation", "title": "(erased)", "version": 3, "due_date": "2026-10-08", "priority": "high", "booking_id": 8, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-11-28T09:00:00+00:00", "updated_by": 1, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": "2026-10-09T07:00:00+00:00", "completed_by": null, "booking_owner": 2, "closed_reason": "condition-met", "snoozed_until": null}', '{2}', 'true', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('65', '15', 'reminder', '4', 'erased', '1', 'admin', 'req-erasure', '2026-12-01 12:29:59.670716+00', '{"id": 4, "type": "invoice", "title": "(erased)", "version": 2, "due_date": "2026-10-16", "priority": "medium", "booking_id": 6, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-16T07:00:00+00:00", "updated_by": 3, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": "2026-10-16T07:00:00+00:00", "completed_by": 3, "booking_owner": 2, "closed_reason": "done", "snoozed_until": null}', '{"id": 4, "type": "invoice", "title": "(erased)", "version": 3, "due_date": "2026-10-16", "priority": "medium", "booking_id": 6, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-11-28T09:00:00+00:00", "updated_by": 1, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": "2026-10-16T07:00:00+00:00", "completed_by": 3, "booking_owner": 2, "closed_reason": "done", "snoozed_until": null}', '{2}', 'true', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('66', '15', 'booking', '6', 'erased', '1', 'admin', 'req-erasure', '2026-12-01 12:29:59.673533+00', '{"id": 6, "notes": null, "source": "Telefon", "status": "checked-out", "paid_at": "2026-10-16T07:00:00+00:00", "room_id": 3, "version": 3, "check_in": "2026-10-10", "guest_id": 4, "check_out": "2026-10-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-16T07:00:00+00:00", "updated_by": 3, "foundation_case": false, "invoice_sent_at": "2026-10-16T07:00:00+00:00", "former_check_out": null, "reservation_number": "2026-6", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 6, "notes": null, "source": "Telefon", "status": "checked-out", "paid_at": "2026-10-16T07:00:00+00:00", "room_id": 3, "version": 4, "check_in": "2026-10-10", "guest_id": 4, "check_out": "2026-10-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-11-28T09:00:00+00:00", "updated_by": 1, "foundation_case": false, "invoice_sent_at": "2026-10-16T07:00:00+00:00", "former_check_out": null, "reservation_number": "2026-6", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'true', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('67', '15', 'guest', '4', 'erased', '1', 'admin', 'req-erasure', '2026-12-01 12:29:59.674196+00', '{"id": 4, "fax": null, "city": null, "tags": [], "email": null, "notes": null, "phone": null, "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "(erased)", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "(erased)", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', '{"id": 4, "fax": null, "city": null, "tags": [], "email": null, "notes": null, "phone": null, "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 2, "language": null, "id_number": null, "last_name": "(erased)", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "erasedRows": [25, 35, 37, 42, 43, 46, 48, 49, 51, 52, 58], "first_name": "(erased)", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-11-28T09:00:00+00:00", "updated_by": 1, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'true', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('68', '16', 'room', '3', 'updated', '3', 'ben', 'req-late', '2026-12-01 12:29:59.692881+00', '{"id": 3, "city": "Bonn", "name": "10", "notes": null, "active": true, "version": 1, "capacity": 3, "location": "Bonn", "created_at": "2026-10-02T08:02:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:02:00+00:00", "updated_by": 1, "postal_code": "53111", "building_type": "Zimmer", "street_address": null, "low_season_cents": 4900, "high_season_cents": 6900, "final_cleaning_cents": 2500}', '{"id": 3, "city": "Bonn", "name": "10", "notes": "Blick auf den Rhein", "active": true, "version": 2, "capacity": 3, "location": "Bonn", "created_at": "2026-10-02T08:02:00+00:00", "created_by": 1, "updated_at": "2026-11-28T09:10:00+00:00", "updated_by": 3, "postal_code": "53111", "building_type": "Zimmer", "street_address": null, "low_season_cents": 4900, "high_season_cents": 6900, "final_cleaning_cents": 2500}', NULL, 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('69', '17', 'guest', '3', 'updated', '3', 'ben', 'req-last', '2026-12-01 12:29:59.694031+00', '{"id": 3, "fax": null, "city": "Aarhus", "tags": [], "email": null, "notes": "reist mit Hund", "phone": "+45 12 34 56 78", "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 2, "language": null, "id_number": null, "last_name": "Thorsen", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Søren", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-06T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', '{"id": 3, "fax": null, "city": "Århus", "tags": [], "email": null, "notes": "reist mit Hund", "phone": "+45 12 34 56 78", "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 3, "language": null, "id_number": null, "last_name": "Thorsen", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Søren", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-11-28T09:11:00+00:00", "updated_by": 3, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'false', 'desk-3');

delete from audit_seal;
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('1', '1', E'\\x215ef69c5cc04ec282e92cad88f7c18b', E'\\x1e4700c2fc3310dfaa10133e08f7cf1bc695606b4ab9feb8ee337a8e7f80dfc7', E'\\x1e442891bcb0960b6168022b565b33918a8eadc75663353e6d8319605becccbf', '2026-12-01 12:29:59.666327+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('2', '2', E'\\xa99c7f93d139417780e2697b7214110b', E'\\x3d7419abf4026b603f975944e8caf0aaf5bb54be9d4a0d6f2b34fbf7e81077b5', E'\\xda1eb0f28baae1aa3973856104b68e8911ed3e4f35d5a5084f4ba80e125efca3', '2026-12-01 12:29:59.66642+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('3', '3', E'\\xc7a090dd473645028dda6315ce54545c', E'\\x2da4c9df44b99b4297e4e3bf2e38b94a6b419fb8e6d026f88c78da278cfa32af', E'\\x1a4540cc583329af225ff23c737d68f71f5cef04b1d26006129fd57ba75d711a', '2026-12-01 12:29:59.666424+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('4', '4', E'\\xd788044d05ac4393a392e8e2cace5027', E'\\x603482ceb7f0391ddddbdd507466d40ba5627a807547dccb1af71ebdf22b8fe9', E'\\x0b3a21d95fa1aed556d804c7359b60bd899cf00edbeaa16a571a7e3c21cefd8f', '2026-12-01 12:29:59.666426+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('5', '5', E'\\x694da69411334a6cb33f9f1d257712c1', E'\\x4d5fae8da4fcd7b83994bf8c84166015329c103018944150c4af888a8f9ff437', E'\\xa566f3a642ce5ca7d85e16d0586fef191e568a35aae3efdd0ab66c503049a32b', '2026-12-01 12:29:59.666427+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('6', '6', E'\\xe77c9926f34f4259b06c21be59ebf5a4', E'\\x75f9c5ac52b1914fb6c14b66e4fac757e73081d819ca1850c7fc2d0e7c9195c2', E'\\xca9fa0978736b05eeb31c7615ee1fac1d2b4e77632144761c2a1395c41832def', '2026-12-01 12:29:59.666428+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('7', '7', E'\\x74b29244fbaf47cfa40f2ea4e143a42e', E'\\xe9c66459cb551ddcc6d4b7c1f82c2e586c27c5180f6bcf56cd06b6005638faa7', E'\\xbd17f794570cb39423068e609abcadbd73fe070020aff95d6bede6a8fef00b30', '2026-12-01 12:29:59.666429+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('8', '8', E'\\x7e41dcdf4e204e4d8087bb7751fceaea', E'\\x5ea82e80fc5cc7e43d8246f276c8cde59a45b2d50449a41197cdd17d445af1af', E'\\x3621f3e921c3fb71dad3e465785bf7186766ee0cee43729073675bd04b004568', '2026-12-01 12:29:59.666431+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('9', '9', E'\\x26656dbe04e84e9cb4bd7b41055d25d7', E'\\xfd8671368f029433b7ade2dd335e875e260b157ab4b68f05ea10674f0f1836b7', E'\\xad5b5eea30494d8dddd0b33aa797c361335b12b4ab919cefa20e8fdb4e26230c', '2026-12-01 12:29:59.666434+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('10', '10', E'\\x72217926381e4e929f37e843cadffae1', E'\\xef2530cc0f0348e91efef4b590e944b527f80ddaf10dd61fda80dbe17c2c86fb', E'\\xbb9bbf68617e2687e5f20f0270b623a54bcafcf34c7ff95a91934a5b6d30c088', '2026-12-01 12:29:59.666435+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('11', '11', E'\\x2be99d91b8a64403b51517f2a5092a8d', E'\\x0059ee013cc5c2e54aa0cff9c24a10492d33bd599bda1fc4597c261d18177966', E'\\x42797d87529e1d0049e131cf425ca7c252fc7e4229ffd41338936ca20fa2afcb', '2026-12-01 12:29:59.666437+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('12', '12', E'\\x941bd69c5f2b4ab6a283b3d6b66b92c6', E'\\xe764b0f7f4190778ab18a655088a38f8ba75d8986cedd2d300ae98100ce692a9', E'\\x370ad7dd4c9134ba3c3acdcd0e26e497da84f64a5b8f878a41bfc68bb429a0f4', '2026-12-01 12:29:59.666438+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('13', '13', E'\\x6fe5430519a6476d8462edc8d6c6a6ce', E'\\x26d37bc74de08c55cd24b1d3d6770682dcbcc7d23c744b9119ed993f6999de1e', E'\\xabe8c968e4bb0565775004ea502e44e657f6e96b7208babed4c01a2360830b9e', '2026-12-01 12:29:59.666439+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('14', '14', E'\\xcf81e6ba9a6a42bc9dbfb6d5247dd3bc', E'\\x59761c7a3227228c8434ed5f4272e98352cae1861916798f0d4454a26c102713', E'\\x52d540d1a62cd89763613d9319e7d7107b08d1e8e47064e87eeae22a0b55f62b', '2026-12-01 12:29:59.666441+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('15', '15', E'\\xe3a2ce293d194a9eaf85e1b2f3eda21b', E'\\x8d543545d63e555b0157008f2f062cd3bee0c86358fd78165bd29a363b8c17fc', E'\\x0a1c77906bd0dce7dd5bded992c30543b5de5889e03f3fb8a0eed1d56e73500c', '2026-12-01 12:29:59.666442+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('16', '16', E'\\x9080fe9b7eee47eabf77fe31b587c296', E'\\x2c2b72f254a0f30cf2cf32047c942fb47b3951018bef1240309ea236a240380a', E'\\x2b249dd01f9f9448f4e6c6018890a1736522de138f18337eaa4933467cbd6ad2', '2026-12-01 12:29:59.666443+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('17', '17', E'\\xe7bf79df96a44ab39f5eefdeb48be387', E'\\x0798d34fe9b6f23f794955ab94d8e04b4a0e2f0753936ae019569623ed1cca79', E'\\x0ebb0db7312f03bd9c57a7731210291849b26920d6ad67686789494fbb4ec508', '2026-12-01 12:29:59.666445+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('18', '18', E'\\xa82ada317fb441dfbd32af7b15fb7e88', E'\\x4459f6740054ae74d838110c83d3b10fec1339e6cae37770e46407a3000e431c', E'\\x33568c0953d065bb917efdcfa6e59f2464111ca7a7c45f8fa754809ea9ddf08f', '2026-12-01 12:29:59.666446+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('19', '19', E'\\x88231d09a45c473d8cc35c10f64ad897', E'\\xc6f9f2214e5e499d8b782a5f40a7de25db2e5d075c301178eecd696d77632be1', E'\\xe9cdeb8384473b310180ebe2d90fc3b30dd972275320ef5d645bcc784eea650d', '2026-12-01 12:29:59.666447+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('20', '20', E'\\xb8846ecbd10e420281d414e933efcdf2', E'\\xa45e575498e32437f5861f0730388d9f1a8151dc7c64a49c06a1ea48bd67dda6', E'\\x62776e280d7a6d44c47acda74e46559a3277f188ce345fa7d3d4091c50c269da', '2026-12-01 12:29:59.666448+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('21', '21', E'\\xdcb537818edd45029df0420e36431834', E'\\x70272d0cf643c81e2571f52ec27b3bf78936c42f2183ffd23acb22f8896eb981', E'\\x45561847abae5b26be787ddaebb6b33cee4cf2fa33f604289335f7bb644ecc22', '2026-12-01 12:29:59.66645+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('22', '22', E'\\x856270089d4245dabe11d46bf333508a', E'\\xf9c4874f7dde895d159094c53d04518c1a63c2079da86c315a61a9d5d85bce83', E'\\x2f0a5cdb8717f381ba4b26956fb005dc8d47acc34bc01b824e7cbacbcdcad3cb', '2026-12-01 12:29:59.666452+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('23', '23', E'\\xd82c65ec774b46f8b2073d6bf1e3f688', E'\\x30e04130979fa0f3d6561e467ceb58a588d495aaad75a1a553b00c1db7f1a277', E'\\x5b967cf7d81d0ab4181f7ab1af411768d6de35c7afda44fab5754af36af04284', '2026-12-01 12:29:59.666454+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('24', '24', E'\\xecf6ef7caebe431390ca0f0915f07a5a', E'\\xe8b0d3f98e82260c3cd05ff38e13311731b63813bb36459eb20efad9cf3638aa', E'\\xaaa7dbef0c2c41ea263806870e5bb9d8f218c1518ee52870f6bf36437b4f5c64', '2026-12-01 12:29:59.666455+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('25', '25', NULL, E'\\x87da0caf27fc30eb8ab6164c05db0e7e67481fe5d1263f744a9416467795ceb8', E'\\xe00796ada495309538f3cd60e5a976e29699dfe00a7a615904050dd5cdfc125b', '2026-12-01 12:29:59.666457+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('26', '26', E'\\x6d08d6c60192446fb947bdf13cb71ad5', E'\\x1f2958b65260a3285b4a716515d9823a67aefaf0fab44b1c87d7a6b3b58cb906', E'\\x3887adc334b6c5bc26319148cbb2f607717a15e4e4295280054e40fb65f32171', '2026-12-01 12:29:59.666458+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('27', '27', E'\\xfa0ca94c6da447239bb5d09f6b59fac0', E'\\xa3bb1736fbbc384989a51fd047ce64c9882cd00f0a0da2e957d2bb271c9f00b7', E'\\x24d75771b8770d2a7f11fc204c8973e47ae18760c839af166d9337003da5f047', '2026-12-01 12:29:59.666459+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('28', '28', E'\\x0a783682f86646f9b7db4eee888897d1', E'\\x391a1b91d4d98b11b70af1bec07c484fb3a1e67e05fb9349100528f6622405ff', E'\\xf9c17d4544390e8431efe6dcba2d7433ab6669a1b11f1c5b1713ac0554d8a7a9', '2026-12-01 12:29:59.666461+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('29', '29', E'\\x6ca81528f64e433c8050ecb6a12d14ca', E'\\xf2d3e74fdc61f0aa56d23ea32be095ef24dd638b71b69bd0bcc711a45d922c6f', E'\\x5fe09aa72b30e3395c489a2a75266f82d286054c533751c1497390d01835c7d1', '2026-12-01 12:29:59.666462+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('30', '30', E'\\x0d9bf472ac554a40a950525db50f741c', E'\\x7567adc8b91e2bedc718dff5e137fab87f9fa1bde59d1895d5b2c286c6fa2dc4', E'\\x44cddd8449599f18b12c9cfa401d5200d4b26117e9066886d0bfb22ef7aa278b', '2026-12-01 12:29:59.666463+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('31', '31', E'\\x07a166e7df194b2eaef1e9d47b349e65', E'\\xded4953c36366aa119d54fb4057e5845cf0beb6ebb93e3e7188743b409dad27d', E'\\xa731021145140d48c201d6acc2317873961d8ec1fdeed1f13771a1060380fc94', '2026-12-01 12:29:59.666465+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('32', '32', E'\\x5a3eeb7c0a38455d867afe7ae683d5d3', E'\\x6fa4816e00fdbdef3f214074d63961ef3139671c60ec53fe9bf4f5197d4ced68', E'\\x2918e685fa8d073b0b4a32aa7e1bbb8602387ac287629e8f0e513d685d4121c1', '2026-12-01 12:29:59.666466+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('33', '33', E'\\x5421013d8ceb4096884798d485eccc7d', E'\\x73a6df4fc81c30a46995ef1bff249a1b8b87c82631078ee1987d5e55f92d20a2', E'\\x8251fc50b4510d0c624c5e18f86de7ee551c390f98c8c8598b2605b99cbb80c8', '2026-12-01 12:29:59.666467+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('34', '34', E'\\x38dbcd4dafda4e2d9ce7222a3c9bd184', E'\\x7a8c39fc37aab7974f62d36204fe1967286da370ae31e90c66d7a3e24d9c254a', E'\\x8f9ce95e92494e5052932d3f08bd9bce5109deb1c50deabb492a8d0a9d62fdbf', '2026-12-01 12:29:59.666469+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('35', '35', NULL, E'\\xf8ed39bcd9f6c98570de5ab2832a347f871d89ca107eb4815d6325c8fc5cd70c', E'\\x9804f2664991675e6eb2cb0fa11a6c22cd528fe1fbfc692d4c40d2252db84408', '2026-12-01 12:29:59.66647+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('36', '36', E'\\x85919fd8d106405c98da07ca03a55fe4', E'\\x5156c74a14a780494a3825b0a4406405665b739ad37475059001d601481c257a', E'\\xb71682b57c3b95e16f54c14f9ce6cf4fe055813fdc486962a771582770ef836b', '2026-12-01 12:29:59.666472+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('37', '37', NULL, E'\\x0df94f7b9a73fa640c1a06d98d6c1f705778086d7ef88ea1b360998ea97a14ce', E'\\x5dc349a5ebf74c2b2804ab192f77b0db151276bd38abbea2c8f2b2c0107f581a', '2026-12-01 12:29:59.666474+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('38', '38', E'\\xc3efe3083d6640cb90906a2ce7619aa3', E'\\x4f8374721173a556ba168986dab98af0ac7649117cceeaabd5aa3fdccf41b808', E'\\xfa36aa31db36de3e64878683b7041157714293d1b39c0f5184ba15fc9504ca16', '2026-12-01 12:29:59.666475+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('39', '39', E'\\x636e429a9d204aa4886faf483f3362ba', E'\\xb5b1704dcea7928bdb2b67847f3041d2dfaba50ba5c27860f4431bc9279c5532', E'\\xb37e4d7dacccf47c56e437fe4975eea3d32c8b3719809b66e6ae75ff5cba622a', '2026-12-01 12:29:59.666476+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('40', '40', E'\\x3424b272cc5c49e8b3701aa32e4d108e', E'\\x75df43e11b1f079569c913116e3ccc791689448380b19a96f46ffd8331aa9e7a', E'\\x725131ae84d67d5ce998a10f4445ff4407218910356f62a4214bd62a945e0eb5', '2026-12-01 12:29:59.666478+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('41', '41', E'\\xb3179223ab854bc3a6c9258d6db54805', E'\\x5d43d05acaaaf73534de9545e6fd6b00539b2ea4bb9d400927f6614916a0929f', E'\\x9305d8ae0597d924374a5a84031fd3f34807656c93ff5e6b50c0805b7cad3cfd', '2026-12-01 12:29:59.666479+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('42', '42', NULL, E'\\xa6dc55f37924bda1be41c10268c08352f5b1c49c2d7a56eed222a07afbc6c12d', E'\\xe6bb46b92ef7e23c9bcb1034c751a62cfd980550c00d16a0192c6166816edf5f', '2026-12-01 12:29:59.66648+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('43', '43', NULL, E'\\xa50dd32ddffb6e2b1dd4fe41e3f1e9e436aa72853f8420f3d7de59b24282a4aa', E'\\x289d6b04995b0452db90833423c6fdbfface681b57f598b34402c3ae0ceb50d3', '2026-12-01 12:29:59.666482+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('44', '44', E'\\xd0f2b42bd9874c928dee7d749b701a01', E'\\x1a48feeb7ea087deb7f93e4e3957d8a3d19f13a35b71b4acb9c53540c754f4e5', E'\\xc657a4f714a5b7d427801e247dfda1b6ff70d10a5b52ea5150e120a8ab0010bd', '2026-12-01 12:29:59.666483+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('45', '45', E'\\x62dfc4630bde49049596530d36074a50', E'\\xaf040c8e9e6a44025d0dbef5b5eb09b49984965fbf3cf1375ccb48c30f1df39a', E'\\x751046bdd2a4c366982ec68b10be5d7c70d05ac661fb6825a331cbaa33f4871f', '2026-12-01 12:29:59.666485+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('46', '46', NULL, E'\\x1f78d566e6067557bb816486c59a8da0e6de8893eee86d57dccb63c8f21534af', E'\\x13860a1e82bdc1c403df9b18788afcc2212dd8c4e4e8dd5552f764cc265ee469', '2026-12-01 12:29:59.666486+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('47', '47', E'\\xa7c3bc5010eb4aabb0e8e8c73181fae8', E'\\x02c1386d40d3cb39e3d24104743f69a5bcb59a3030233ab6409af83cd0d837f3', E'\\xc6a5e09b289ec41ea54ca614130aa47bbc1b8b90be2f0c31acfe5ddce6298f9b', '2026-12-01 12:29:59.666487+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('48', '48', NULL, E'\\xf46632ae98de686fad83dd1a37f82d4c00fe8c232e3be50928b1470b0a7335b7', E'\\xef26b5085025c4e0ad30bd747206182ce7469a2edcf92e79a7ad6469c6e280db', '2026-12-01 12:29:59.666488+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('49', '49', NULL, E'\\x37c2dfd2532952cf4da5da310f4921e007717626c2daae14826417df6cb1f2e1', E'\\xbe9d8020a730f6f0859b8708157faad2e99f1b5972f31ca290f1d82775385fde', '2026-12-01 12:29:59.66649+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('50', '50', E'\\x6ddf7fa548e94049bd0d771d977bc311', E'\\x746de9583ca916556a20752892a87bc85c9361be31686d3a9fac0a9cfcfa7484', E'\\x39016369a5060856279b6f787f5479c68d449059018e0eb107b13307d1e042a8', '2026-12-01 12:29:59.666492+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('51', '51', NULL, E'\\xef5db96b60fc1db82c26b363da349b81c40e997e23651952a4d551f954893602', E'\\x14d7022b4b22abdafef4b26fa91d458ea90d578ffdbaab093749177c6205e594', '2026-12-01 12:29:59.666494+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('52', '52', NULL, E'\\x483d6dca6c80369529617b851da09972dae37c419f2b6b823a38e7d12c26f098', E'\\x7bd2fb6e54d6356ce2238efc418c54c7a5e6459046144335619df2e1e3f4945c', '2026-12-01 12:29:59.666495+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('53', '53', E'\\x2d96c921619a4fed9140b38fc57cf59d', E'\\x61d06f55c9cdca718cbbc8394c2e4f6423235ecf12257b9c69bf39943f8a6cc5', E'\\xa6b6c6b07ff815eacade15444c35d79e08d63ce042ab6db8d3dcb86a17577e70', '2026-12-01 12:29:59.666496+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('54', '54', E'\\x5563042becf349cfb14ed133287c6687', E'\\xb55d7cc99af093e7c3020fd0eb07cd34eb763131cfac4d985af5379e5d7a26ac', E'\\x258ef61e6a8e340401f6e1dcb3c1f0ef867a6559fc6decc84f092dfbc3d72c99', '2026-12-01 12:29:59.666498+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('55', '55', E'\\xedcb3baab507474c82c11f2a0ecb9ad6', E'\\x4ad008d5b38e637ccd324f41f7897e64280487e4f9bdca23107e723840406913', E'\\xf27125c87d8314264ad04ae1356e14e7040b65021969d30a081c336ffcd9704d', '2026-12-01 12:29:59.666499+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('56', '56', E'\\xe6fabf5ce2944233980044b9a3258842', E'\\x054e284c0e348eae2c7fcb098fad26e73354514a34cdc798e5ffdac47ca115ad', E'\\x3e6b869baa0c94f21c41c5be21655cf9f0f9d395af98d5ce4912fac05aa60764', '2026-12-01 12:29:59.6665+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('57', '57', E'\\xf950701e95c141b59b570e9d2f0abeb1', E'\\xc509ce3e145ba1652f2bc3ccde171cab088c722de168ab4218fc53cca0343896', E'\\x6027fdcd109edfb973c1266fdd4a61ebc7342402a92c26feafd4fcaf6ecb0d11', '2026-12-01 12:29:59.666502+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('58', '58', NULL, E'\\x9f5d83607e21d3762cc1e0cf42a76e1f154b7a2fbf7963d859fdee1edc6b19ec', E'\\x90372afd218b27a41e7a9a505678484628fdc8c8e4d898aca6767fed7080c5c1', '2026-12-01 12:29:59.666503+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('59', '59', E'\\x825a37ea83c34d399bb510ee715f445e', E'\\x3f5c5f356095935a2f34b69d376e63355ea03162103e1b42b104711db4273faa', E'\\xfe29f7091978131299a761ab321128a6e32351205101bbf608acbe12a5443ae6', '2026-12-01 12:29:59.666504+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('60', '60', E'\\xd5da3569359d424d97a72e495c43d60b', E'\\x62efb5fcb363307c9eb22ac37c3e9c77ae2fba166b44ba8e4cc2d35303c4e830', E'\\xdfbac11883c6be7fed84a9b0d4b5cef935ca569d1873e2a64ef908668ddf0460', '2026-12-01 12:29:59.666566+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('61', '61', E'\\xdee0a6d2a3524078b92c2958e34f446e', E'\\x4b014ac4a86b5a72dfe0247189a663118c2bf0a4b492119f46de1b6c2ea94c5f', E'\\x2889215b6c2f931af0b50dda10f3368f860179e1fac8bd2bd6ac886ef49ac812', '2026-12-01 12:29:59.666568+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('62', '62', E'\\xe1f321cad46f4b8891e8b30651135fe5', E'\\xe80f0d50b3e1ee2f12098f1e684fef7710eb68cde7d4bd8210c66f49fcbf1322', E'\\x68d8a2a5b2a95ad4b88225c89037015424df6ea6bdfac2049f843bf3d87d2340', '2026-12-01 12:29:59.666569+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('63', '63', E'\\x4590566c1772445fa53573bb381dae64', E'\\xd86229501c7302cac8b025c0ab8acd2627bd176f1ce054f8e3c4379fb243fb73', E'\\x1bce5a74a3ba69d1f9957e1f2ce1f6dac642a50ebdb19fb45251e6c002a59ef6', '2026-12-01 12:29:59.692465+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('64', '64', E'\\x70f4190aeda247e2808298ee29bc160d', E'\\x9f9cce8fb92edb456c913b6c55ac6e44802481ea4e988254e85fa0db33035e97', E'\\xfe1129c521315c01ec8590e32d78fb422bbd7b07dcf0a041ae1000159502a91d', '2026-12-01 12:29:59.692485+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('65', '65', E'\\xc6244bfab78d4993af08131e9af2e68a', E'\\x9bcd229444f9fc53e14749d698ab42b5004303add9241c221adb17768b92cd50', E'\\x01a4c18c39882717805dc4ed10be96130f117bb2055179f7792b35e50dfad28f', '2026-12-01 12:29:59.692487+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('66', '66', E'\\x88c6d330dc4c41498e728f31b57de355', E'\\xf8a3d64d69039296dd028108d99c057af48742e0b1fbb0e6b523eafaf8a5bd25', E'\\x461655dda587f56bc33dfb437331df2d5ab38d15c69e71077df3dd3226d999fa', '2026-12-01 12:29:59.692488+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('67', '67', E'\\x8a2a96ccf2644c48b85b6b5d7626a9a0', E'\\x8641e49b4dfcb24f5f4c7eef60e0e16825c27e33fc0216add84cf9306d37dda7', E'\\x18825b3d6372f517e41879649abef02acb0f591a9f7ecf42f3f62f91c5571203', '2026-12-01 12:29:59.69249+00');

delete from audit_unsealed;
insert into audit_unsealed (audit_id) overriding system value values ('69');

delete from booking;
insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size, companions, status, cancellation_reason, former_check_out, notes, foundation_case, source, confirmation_sent_at, invoice_sent_at, paid_at, version, created_at, created_by, updated_at, updated_by) overriding system value values ('1', '2026-1', '1', '1', '2026-11-20', '2026-11-23', '2', '[{"lastName": "Größmann", "birthDate": "1961-01-01", "firstName": "Eva"}]', 'checked-out', NULL, '2026-11-24', NULL, 'false', 'Telefon', '2026-10-08 08:00:00+00', '2026-11-23 10:00:00+00', NULL, '3', '2026-10-07 10:00:00+00', '2', '2026-11-23 09:00:00+00', '2');
insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size, companions, status, cancellation_reason, former_check_out, notes, foundation_case, source, confirmation_sent_at, invoice_sent_at, paid_at, version, created_at, created_by, updated_at, updated_by) overriding system value values ('2', '2026-2', '2', '2', '2026-11-27', '2026-12-03', '1', '[]', 'checked-in', NULL, NULL, 'späte Anreise', 'false', NULL, NULL, NULL, NULL, '2', '2026-10-07 10:00:00+00', '2', '2026-11-27 19:00:00+00', '2');
insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size, companions, status, cancellation_reason, former_check_out, notes, foundation_case, source, confirmation_sent_at, invoice_sent_at, paid_at, version, created_at, created_by, updated_at, updated_by) overriding system value values ('3', '2026-3', '1', '3', '2026-12-10', '2026-12-14', '3', '[{"lastName": "Thorsen", "birthDate": null, "firstName": "Max"}]', 'confirmed', NULL, NULL, 'Hund', 'false', 'E-Mail', NULL, NULL, NULL, '1', '2026-10-07 10:00:00+00', '2', '2026-10-07 10:00:00+00', '2');
insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size, companions, status, cancellation_reason, former_check_out, notes, foundation_case, source, confirmation_sent_at, invoice_sent_at, paid_at, version, created_at, created_by, updated_at, updated_by) overriding system value values ('4', '2026-4', '3', '5', '2026-12-20', '2027-01-02', '2', '[]', 'reserved', NULL, NULL, NULL, 'false', NULL, NULL, NULL, NULL, '1', '2026-10-07 10:00:00+00', '2', '2026-10-07 10:00:00+00', '2');
insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size, companions, status, cancellation_reason, former_check_out, notes, foundation_case, source, confirmation_sent_at, invoice_sent_at, paid_at, version, created_at, created_by, updated_at, updated_by) overriding system value values ('5', '2026-5', '2', '2', '2026-12-12', '2026-12-15', '1', '[]', 'cancelled', 'krank', NULL, NULL, 'false', NULL, NULL, NULL, NULL, '2', '2026-10-07 10:00:00+00', '2', '2026-11-28 08:00:00+00', '2');
insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size, companions, status, cancellation_reason, former_check_out, notes, foundation_case, source, confirmation_sent_at, invoice_sent_at, paid_at, version, created_at, created_by, updated_at, updated_by) overriding system value values ('6', '2026-6', '3', '4', '2026-10-10', '2026-10-15', '2', '[]', 'checked-out', NULL, NULL, NULL, 'false', 'Telefon', NULL, '2026-10-16 07:00:00+00', '2026-10-16 07:00:00+00', '4', '2026-10-07 10:00:00+00', '2', '2026-11-28 09:00:00+00', '1');
insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size, companions, status, cancellation_reason, former_check_out, notes, foundation_case, source, confirmation_sent_at, invoice_sent_at, paid_at, version, created_at, created_by, updated_at, updated_by) overriding system value values ('7', '2026-7', '3', '3', '2026-11-10', '2026-11-12', '1', '[]', 'no-show', NULL, NULL, NULL, 'false', NULL, NULL, NULL, NULL, '2', '2026-10-07 10:00:00+00', '2', '2026-11-11 08:00:00+00', '2');
insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size, companions, status, cancellation_reason, former_check_out, notes, foundation_case, source, confirmation_sent_at, invoice_sent_at, paid_at, version, created_at, created_by, updated_at, updated_by) overriding system value values ('8', '2026-8', '1', '5', '2027-03-01', '2027-03-05', '1', '[]', 'confirmed', NULL, NULL, 'Fensterplatz', 'false', NULL, NULL, NULL, NULL, '2', '2026-10-07 10:00:00+00', '2', '2026-11-28 08:10:00+00', '2');

delete from booking_search;
insert into booking_search (booking_id, created_by, words) overriding system value values ('1', '2', '2026-1');
insert into booking_search (booking_id, created_by, words) overriding system value values ('2', '2', '2026-2
spate anreise');
insert into booking_search (booking_id, created_by, words) overriding system value values ('3', '2', '2026-3
hund');
insert into booking_search (booking_id, created_by, words) overriding system value values ('4', '2', '2026-4');
insert into booking_search (booking_id, created_by, words) overriding system value values ('5', '2', '2026-5');
insert into booking_search (booking_id, created_by, words) overriding system value values ('6', '2', '2026-6');
insert into booking_search (booking_id, created_by, words) overriding system value values ('7', '2', '2026-7');
insert into booking_search (booking_id, created_by, words) overriding system value values ('8', '2', '2026-8
fensterplatz');

delete from change_undo;
insert into change_undo (id, change_id, undoes, root, redo) overriding system value values ('1', '13', '12', '12', 'false');

delete from event;
insert into event (seq, audit_id, at) overriding system value values ('1', '1', '2026-12-01 12:29:59.550858+00');
insert into event (seq, audit_id, at) overriding system value values ('2', '4', '2026-12-01 12:29:59.553462+00');
insert into event (seq, audit_id, at) overriding system value values ('3', '5', '2026-12-01 12:29:59.553612+00');
insert into event (seq, audit_id, at) overriding system value values ('4', '6', '2026-12-01 12:29:59.553703+00');
insert into event (seq, audit_id, at) overriding system value values ('5', '7', '2026-12-01 12:29:59.554009+00');
insert into event (seq, audit_id, at) overriding system value values ('6', '14', '2026-12-01 12:29:59.5685+00');
insert into event (seq, audit_id, at) overriding system value values ('7', '15', '2026-12-01 12:29:59.568679+00');
insert into event (seq, audit_id, at) overriding system value values ('8', '16', '2026-12-01 12:29:59.568786+00');
insert into event (seq, audit_id, at) overriding system value values ('9', '17', '2026-12-01 12:29:59.568874+00');
insert into event (seq, audit_id, at) overriding system value values ('10', '18', '2026-12-01 12:29:59.572628+00');
insert into event (seq, audit_id, at) overriding system value values ('11', '19', '2026-12-01 12:29:59.574445+00');
insert into event (seq, audit_id, at) overriding system value values ('12', '20', '2026-12-01 12:29:59.574888+00');
insert into event (seq, audit_id, at) overriding system value values ('13', '21', '2026-12-01 12:29:59.577196+00');
insert into event (seq, audit_id, at) overriding system value values ('14', '22', '2026-12-01 12:29:59.583001+00');
insert into event (seq, audit_id, at) overriding system value values ('15', '23', '2026-12-01 12:29:59.617954+00');
insert into event (seq, audit_id, at) overriding system value values ('16', '24', '2026-12-01 12:29:59.618681+00');
insert into event (seq, audit_id, at) overriding system value values ('17', '25', '2026-12-01 12:29:59.619184+00');
insert into event (seq, audit_id, at) overriding system value values ('18', '26', '2026-12-01 12:29:59.619636+00');
insert into event (seq, audit_id, at) overriding system value values ('19', '27', '2026-12-01 12:29:59.620136+00');
insert into event (seq, audit_id, at) overriding system value values ('20', '28', '2026-12-01 12:29:59.6272+00');
insert into event (seq, audit_id, at) overriding system value values ('21', '29', '2026-12-01 12:29:59.627497+00');
insert into event (seq, audit_id, at) overriding system value values ('22', '30', '2026-12-01 12:29:59.630132+00');
insert into event (seq, audit_id, at) overriding system value values ('23', '31', '2026-12-01 12:29:59.633181+00');
insert into event (seq, audit_id, at) overriding system value values ('24', '32', '2026-12-01 12:29:59.633636+00');
insert into event (seq, audit_id, at) overriding system value values ('25', '33', '2026-12-01 12:29:59.633934+00');
insert into event (seq, audit_id, at) overriding system value values ('26', '34', '2026-12-01 12:29:59.634197+00');
insert into event (seq, audit_id, at) overriding system value values ('27', '35', '2026-12-01 12:29:59.634493+00');
insert into event (seq, audit_id, at) overriding system value values ('28', '36', '2026-12-01 12:29:59.634827+00');
insert into event (seq, audit_id, at) overriding system value values ('29', '37', '2026-12-01 12:29:59.63496+00');
insert into event (seq, audit_id, at) overriding system value values ('30', '38', '2026-12-01 12:29:59.635085+00');
insert into event (seq, audit_id, at) overriding system value values ('31', '39', '2026-12-01 12:29:59.641263+00');
insert into event (seq, audit_id, at) overriding system value values ('32', '40', '2026-12-01 12:29:59.64164+00');
insert into event (seq, audit_id, at) overriding system value values ('33', '41', '2026-12-01 12:29:59.641811+00');
insert into event (seq, audit_id, at) overriding system value values ('34', '42', '2026-12-01 12:29:59.642056+00');
insert into event (seq, audit_id, at) overriding system value values ('35', '43', '2026-12-01 12:29:59.642207+00');
insert into event (seq, audit_id, at) overriding system value values ('36', '44', '2026-12-01 12:29:59.642765+00');
insert into event (seq, audit_id, at) overriding system value values ('37', '45', '2026-12-01 12:29:59.64292+00');
insert into event (seq, audit_id, at) overriding system value values ('38', '46', '2026-12-01 12:29:59.643015+00');
insert into event (seq, audit_id, at) overriding system value values ('39', '47', '2026-12-01 12:29:59.643644+00');
insert into event (seq, audit_id, at) overriding system value values ('40', '48', '2026-12-01 12:29:59.644081+00');
insert into event (seq, audit_id, at) overriding system value values ('41', '49', '2026-12-01 12:29:59.644479+00');
insert into event (seq, audit_id, at) overriding system value values ('42', '50', '2026-12-01 12:29:59.644571+00');
insert into event (seq, audit_id, at) overriding system value values ('43', '51', '2026-12-01 12:29:59.649137+00');
insert into event (seq, audit_id, at) overriding system value values ('44', '52', '2026-12-01 12:29:59.649678+00');
insert into event (seq, audit_id, at) overriding system value values ('45', '53', '2026-12-01 12:29:59.650166+00');
insert into event (seq, audit_id, at) overriding system value values ('46', '54', '2026-12-01 12:29:59.650582+00');
insert into event (seq, audit_id, at) overriding system value values ('47', '55', '2026-12-01 12:29:59.650936+00');
insert into event (seq, audit_id, at) overriding system value values ('48', '56', '2026-12-01 12:29:59.651261+00');
insert into event (seq, audit_id, at) overriding system value values ('49', '57', '2026-12-01 12:29:59.651601+00');
insert into event (seq, audit_id, at) overriding system value values ('50', '58', '2026-12-01 12:29:59.651991+00');
insert into event (seq, audit_id, at) overriding system value values ('51', '59', '2026-12-01 12:29:59.652397+00');
insert into event (seq, audit_id, at) overriding system value values ('52', '60', '2026-12-01 12:29:59.652728+00');
insert into event (seq, audit_id, at) overriding system value values ('53', '61', '2026-12-01 12:29:59.653089+00');
insert into event (seq, audit_id, at) overriding system value values ('54', '63', '2026-12-01 12:29:59.670535+00');
insert into event (seq, audit_id, at) overriding system value values ('55', '64', '2026-12-01 12:29:59.670638+00');
insert into event (seq, audit_id, at) overriding system value values ('56', '65', '2026-12-01 12:29:59.670716+00');
insert into event (seq, audit_id, at) overriding system value values ('57', '66', '2026-12-01 12:29:59.673533+00');
insert into event (seq, audit_id, at) overriding system value values ('58', '67', '2026-12-01 12:29:59.674196+00');
insert into event (seq, audit_id, at) overriding system value values ('59', '68', '2026-12-01 12:29:59.692881+00');

delete from event_position;
insert into event_position (only_row, seq) overriding system value values ('true', '59');

delete from flyway_schema_history;
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('1', '0001', 'foundations', 'SQL', 'V0001__foundations.sql', '-1287549430', 'herberge_owner', '2026-12-02 02:29:54.848135', '94', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('2', '0002', 'audit and events', 'SQL', 'V0002__audit_and_events.sql', '961462519', 'herberge_owner', '2026-12-02 02:29:54.990601', '45', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('3', '0003', 'access', 'SQL', 'V0003__access.sql', '-1064665750', 'herberge_owner', '2026-12-02 02:29:55.094356', '36', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('4', '0004', 'house', 'SQL', 'V0004__house.sql', '-698368248', 'herberge_owner', '2026-12-02 02:29:55.150114', '39', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('5', '0005', 'search', 'SQL', 'V0005__search.sql', '-982241184', 'herberge_owner', '2026-12-02 02:29:55.22573', '86', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('6', '0006', 'reminders', 'SQL', 'V0006__reminders.sql', '-1041731650', 'herberge_owner', '2026-12-02 02:29:55.323191', '24', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('7', '0007', 'erasure', 'SQL', 'V0007__erasure.sql', '-1413618145', 'herberge_owner', '2026-12-02 02:29:55.35354', '20', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('8', '0008', 'jobs', 'SQL', 'V0008__jobs.sql', '897586538', 'herberge_owner', '2026-12-02 02:29:55.381089', '76', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('9', '0009', 'visibility and privileges', 'SQL', 'V0009__visibility_and_privileges.sql', '813187468', 'herberge_owner', '2026-12-02 02:29:55.46334', '19', 'true');

delete from guest;
insert into guest (id, first_name, last_name, email, phone, member, member_number, street, postal_code, city, country, salutation, gender, birth_date, birth_place, nationality, language, profession, federal_state, office, invoice_email, business_phone, private_phone, mobile_phone, fax, license_plate, cost_center, leitweg_id, debtor_account, id_number, marketing_consent, tags, companions, notes, version, created_at, created_by, updated_at, updated_by) overriding system value values ('1', 'Jürgen', 'Größmann', 'j.groessmann@example.org', '+49 221 1234-0', 'true', 'M-17', 'Weg 1', '50667', 'Köln', 'DE', 'Herr', 'm', '1960-02-29', 'Bonn', 'DE', 'de', 'Lehrer', 'NRW', 'Büro 3', 'rechnung@example.org', '0221 1234-5', '0221 98765', '+49 171 5550101', '0221 1234-9', 'K-X 1', 'KST 1', '04011000-1234512345-06', '70001', 'L01X00T47', 'true', '{vip,"a,b"}', '[{"notes": "ruhig", "lastName": "Größmann", "relation": "Frau", "birthDate": "1961-01-01", "firstName": "Eva"}]', E'Zeile 1
Zeile 2 mit ''Zitat'' und \\', '1', '2026-10-05 08:00:00+00', '2', '2026-10-05 08:00:00+00', '2');
insert into guest (id, first_name, last_name, email, phone, member, member_number, street, postal_code, city, country, salutation, gender, birth_date, birth_place, nationality, language, profession, federal_state, office, invoice_email, business_phone, private_phone, mobile_phone, fax, license_plate, cost_center, leitweg_id, debtor_account, id_number, marketing_consent, tags, companions, notes, version, created_at, created_by, updated_at, updated_by) overriding system value values ('2', 'Anna', 'Albers, geb. Zander', 'albers@example.org', '01234 56789', 'false', NULL, NULL, NULL, 'Bremen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '[]', NULL, '1', '2026-10-05 09:00:00+00', '2', '2026-10-05 09:00:00+00', '2');
insert into guest (id, first_name, last_name, email, phone, member, member_number, street, postal_code, city, country, salutation, gender, birth_date, birth_place, nationality, language, profession, federal_state, office, invoice_email, business_phone, private_phone, mobile_phone, fax, license_plate, cost_center, leitweg_id, debtor_account, id_number, marketing_consent, tags, companions, notes, version, created_at, created_by, updated_at, updated_by) overriding system value values ('3', 'Søren', 'Thorsen', NULL, '+45 12 34 56 78', 'false', NULL, NULL, NULL, 'Århus', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '[]', 'reist mit Hund', '3', '2026-10-05 09:00:00+00', '2', '2026-11-28 09:11:00+00', '3');
insert into guest (id, first_name, last_name, email, phone, member, member_number, street, postal_code, city, country, salutation, gender, birth_date, birth_place, nationality, language, profession, federal_state, office, invoice_email, business_phone, private_phone, mobile_phone, fax, license_plate, cost_center, leitweg_id, debtor_account, id_number, marketing_consent, tags, companions, notes, version, created_at, created_by, updated_at, updated_by) overriding system value values ('4', '(erased)', '(erased)', NULL, NULL, 'false', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '[]', NULL, '2', '2026-10-05 09:00:00+00', '2', '2026-11-28 09:00:00+00', '1');
insert into guest (id, first_name, last_name, email, phone, member, member_number, street, postal_code, city, country, salutation, gender, birth_date, birth_place, nationality, language, profession, federal_state, office, invoice_email, business_phone, private_phone, mobile_phone, fax, license_plate, cost_center, leitweg_id, debtor_account, id_number, marketing_consent, tags, companions, notes, version, created_at, created_by, updated_at, updated_by) overriding system value values ('5', 'Lech', 'Wałęsa', NULL, '0048 58 1234567', 'false', NULL, NULL, NULL, 'Gdańsk', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '[]', NULL, '1', '2026-10-05 09:00:00+00', '2', '2026-10-05 09:00:00+00', '2');

delete from guest_search;
insert into guest_search (guest_id, words) overriding system value values ('1', ' jurgen grossmann j.grossmann@example.org koln m-17 +4922112340 +491715550101 022198765 022112345 022112349 ');
insert into guest_search (guest_id, words) overriding system value values ('2', ' anna albers, geb. zander albers@example.org bremen 0123456789 ');
insert into guest_search (guest_id, words) overriding system value values ('3', ' soren thorsen arhus +4512345678 ');
insert into guest_search (guest_id, words) overriding system value values ('4', ' (erased) (erased)  ');
insert into guest_search (guest_id, words) overriding system value values ('5', ' lech walesa gdansk +48581234567 ');

delete from guest_word;
insert into guest_word (word, guest_id) overriding system value values ('albers', '2');
insert into guest_word (word, guest_id) overriding system value values ('anna', '2');
insert into guest_word (word, guest_id) overriding system value values ('arhus', '3');
insert into guest_word (word, guest_id) overriding system value values ('bremen', '2');
insert into guest_word (word, guest_id) overriding system value values ('erased', '4');
insert into guest_word (word, guest_id) overriding system value values ('gdansk', '5');
insert into guest_word (word, guest_id) overriding system value values ('geb', '2');
insert into guest_word (word, guest_id) overriding system value values ('grossmann', '1');
insert into guest_word (word, guest_id) overriding system value values ('jurgen', '1');
insert into guest_word (word, guest_id) overriding system value values ('koln', '1');
insert into guest_word (word, guest_id) overriding system value values ('lech', '5');
insert into guest_word (word, guest_id) overriding system value values ('soren', '3');
insert into guest_word (word, guest_id) overriding system value values ('thorsen', '3');
insert into guest_word (word, guest_id) overriding system value values ('walesa', '5');
insert into guest_word (word, guest_id) overriding system value values ('zander', '2');

delete from idempotency_key;
insert into idempotency_key (user_id, key, digest, claimed_at, status, headers, body) overriding system value values ('2', 'my-first', 'ad1b9de910513527b407147d7a05569066c1a50cceaba3e118df6b13f49e749c', '2026-11-28 08:00:00+00', '201', E'{"ETag": "\\"1.a79f66bd\\"", "Location": "/api/v1/bookings/4"}', '{"id":4,"reservationNumber":"2026-4","roomId":3,"guestId":5,"checkIn":"2026-12-20","checkOut":"2027-01-02"}');
insert into idempotency_key (user_id, key, digest, claimed_at, status, headers, body) overriding system value values ('2', 'my-second', 'ff14e14c208d414590558c2e333a73da13828df7df2988dacc7f817e6aa5f995', '2026-11-28 08:01:00+00', '200', E'{"ETag": "\\"1\\""}', '{"id": 4, "tags": [], "email": null, "version": 1, "lastName": "(erased)", "firstName": "(erased)"}');

delete from installation;
insert into installation (only_row, epoch) overriding system value values ('true', 'f90514e0-9bd5-4b6d-97fb-3989075368bd');

delete from job;
insert into job (name, since, failures, failed_at, failed_for, failed_on, error) overriding system value values ('check-in-arrivals', '2026-10-01 07:00:00+00', '0', NULL, NULL, NULL, NULL);
insert into job (name, since, failures, failed_at, failed_for, failed_on, error) overriding system value values ('prune-events', '2026-10-01 07:00:00+00', '0', NULL, NULL, NULL, NULL);
insert into job (name, since, failures, failed_at, failed_for, failed_on, error) overriding system value values ('prune-sessions', '2026-10-01 07:00:00+00', '2', '2026-11-28 01:30:20+00', '2026-11-28T01:30:00Z', 'house-1', 'the database is away');

delete from job_part;
insert into job_part (job, occurrence, part, done_at) overriding system value values ('check-in-arrivals', '2026-11-28', 'booking-2', '2026-11-28 14:00:01+00');

delete from job_run;
insert into job_run (job, occurrence, due_at, started_at, ended_at, server, outcome) overriding system value values ('prune-events', '2026-11-28T07:00:00Z', '2026-11-28 07:00:00+00', '2026-11-28 07:00:01+00', '2026-11-28 07:00:02+00', 'house-1', '0 events forgotten');
insert into job_run (job, occurrence, due_at, started_at, ended_at, server, outcome) overriding system value values ('prune-events', 'by-hand-1', NULL, '2026-11-28 07:30:00+00', '2026-11-28 07:30:01+00', 'house-2', '0 events forgotten');

delete from login_address;
insert into login_address (user_id, network, last_login) overriding system value values ('1', '203.0.113.7', '2026-11-28 06:30:00+00');
insert into login_address (user_id, network, last_login) overriding system value values ('2', '2001:db8:1:2::/64', '2026-11-28 06:58:00+00');

delete from occupancy;
insert into occupancy (room_id, check_in, check_out, booking_id, block_id, in_house) overriding system value values ('1', '2026-11-20', '2026-11-23', '1', NULL, 'false');
insert into occupancy (room_id, check_in, check_out, booking_id, block_id, in_house) overriding system value values ('1', '2026-12-10', '2026-12-14', '3', NULL, 'false');
insert into occupancy (room_id, check_in, check_out, booking_id, block_id, in_house) overriding system value values ('1', '2027-03-01', '2027-03-05', '8', NULL, 'false');
insert into occupancy (room_id, check_in, check_out, booking_id, block_id, in_house) overriding system value values ('2', '2026-11-27', '2026-12-03', '2', NULL, 'true');
insert into occupancy (room_id, check_in, check_out, booking_id, block_id, in_house) overriding system value values ('2', '2026-12-27', '2027-01-12', NULL, '1', 'false');
insert into occupancy (room_id, check_in, check_out, booking_id, block_id, in_house) overriding system value values ('3', '2026-10-10', '2026-10-15', '6', NULL, 'false');
insert into occupancy (room_id, check_in, check_out, booking_id, block_id, in_house) overriding system value values ('3', '2026-12-20', '2027-01-02', '4', NULL, 'false');

delete from rehearsal_mark;

delete from reminder;
insert into reminder (id, booking_id, booking_owner, type, occurrence, title, description, due_date, priority, snoozed_until, assigned_to, closed_reason, completed_at, completed_by, version, created_at, created_by, updated_at, updated_by, named_guest) overriding system value values ('1', '1', '2', 'payment', '1/2026-10-08', 'Check the payment: 2026-1', NULL, '2026-12-08', 'high', NULL, NULL, NULL, NULL, NULL, '1', '2026-10-08 06:00:00+00', '0', '2026-10-08 06:00:00+00', '0', '1');
insert into reminder (id, booking_id, booking_owner, type, occurrence, title, description, due_date, priority, snoozed_until, assigned_to, closed_reason, completed_at, completed_by, version, created_at, created_by, updated_at, updated_by, named_guest) overriding system value values ('2', '3', '2', 'incomplete-data', '1/2026-10-08', 'Complete the guest''s data: 2026-3', 'phone, street', '2026-12-03', 'high', NULL, NULL, NULL, NULL, NULL, '1', '2026-10-08 06:00:00+00', '0', '2026-10-08 06:00:00+00', '0', '3');
insert into reminder (id, booking_id, booking_owner, type, occurrence, title, description, due_date, priority, snoozed_until, assigned_to, closed_reason, completed_at, completed_by, version, created_at, created_by, updated_at, updated_by, named_guest) overriding system value values ('3', '5', '2', 'confirmation', '1/2026-10-08/for-2026-10-07', 'Send the confirmation: 2026-5', NULL, '2026-10-08', 'high', NULL, NULL, 'dismissed', '2026-10-09 07:00:00+00', '3', '2', '2026-10-08 06:00:00+00', '0', '2026-10-09 07:00:00+00', '3', '2');
insert into reminder (id, booking_id, booking_owner, type, occurrence, title, description, due_date, priority, snoozed_until, assigned_to, closed_reason, completed_at, completed_by, version, created_at, created_by, updated_at, updated_by, named_guest) overriding system value values ('4', '6', '2', 'invoice', '1/2026-10-08', '(erased)', NULL, '2026-10-16', 'medium', NULL, NULL, 'done', '2026-10-16 07:00:00+00', '3', '3', '2026-10-08 06:00:00+00', '0', '2026-11-28 09:00:00+00', '1', '4');
insert into reminder (id, booking_id, booking_owner, type, occurrence, title, description, due_date, priority, snoozed_until, assigned_to, closed_reason, completed_at, completed_by, version, created_at, created_by, updated_at, updated_by, named_guest) overriding system value values ('5', '8', '2', 'confirmation', '1/2026-10-08', '(erased)', NULL, '2026-10-08', 'high', NULL, NULL, 'condition-met', '2026-10-09 07:00:00+00', NULL, '3', '2026-10-08 06:00:00+00', '0', '2026-11-28 09:00:00+00', '1', '4');
insert into reminder (id, booking_id, booking_owner, type, occurrence, title, description, due_date, priority, snoozed_until, assigned_to, closed_reason, completed_at, completed_by, version, created_at, created_by, updated_at, updated_by, named_guest) overriding system value values ('6', NULL, NULL, 'manual', NULL, 'Bett, Decke, Kissen', 'Wäscherei
bis Mittag', '2026-12-01', 'low', '2026-11-30', '2', NULL, NULL, NULL, '1', '2026-10-08 07:00:00+00', '3', '2026-10-08 07:00:00+00', '3', NULL);
insert into reminder (id, booking_id, booking_owner, type, occurrence, title, description, due_date, priority, snoozed_until, assigned_to, closed_reason, completed_at, completed_by, version, created_at, created_by, updated_at, updated_by, named_guest) overriding system value values ('7', '2', '2', 'manual', NULL, 'Blumen', NULL, '2026-11-27', 'medium', NULL, NULL, 'done', '2026-10-16 07:00:00+00', '3', '2', '2026-10-08 07:01:00+00', '3', '2026-10-16 07:00:00+00', '3', NULL);
insert into reminder (id, booking_id, booking_owner, type, occurrence, title, description, due_date, priority, snoozed_until, assigned_to, closed_reason, completed_at, completed_by, version, created_at, created_by, updated_at, updated_by, named_guest) overriding system value values ('8', '6', '2', 'manual', NULL, '(erased)', NULL, '2026-10-09', 'high', NULL, '3', NULL, NULL, NULL, '2', '2026-10-08 07:02:00+00', '3', '2026-11-28 09:00:00+00', '1', NULL);

delete from reminder_settings;
insert into reminder_settings (id, incomplete_data_active, incomplete_data_days_before_arrival, confirmation_active, confirmation_days_after_booking, check_in_active, check_in_days_before_arrival, invoice_active, invoice_days_after_departure, payment_active, payment_days_after_departure, followed_version, version, created_at, created_by, updated_at, updated_by) overriding system value values ('1', 'true', '7', 'true', '1', 'true', '1', 'true', '1', 'true', '15', '2', '2', '2026-01-01 00:00:00+00', '0', '2026-11-28 08:30:00+00', '1');

delete from room;
insert into room (id, name, building_type, capacity, location, key_code, street_address, postal_code, city, notes, active, low_season_cents, high_season_cents, final_cleaning_cents, version, created_at, created_by, updated_at, updated_by) overriding system value values ('1', '1 - Apartment (BG)', 'Apartment', '4', 'Köln', '4711#', 'Domplatz 1', '50667', 'Köln', 'Balkon
ohne Aufzug', 'true', '8900', '11900', '4500', '1', '2026-10-02 08:00:00+00', '1', '2026-10-02 08:00:00+00', '1');
insert into room (id, name, building_type, capacity, location, key_code, street_address, postal_code, city, notes, active, low_season_cents, high_season_cents, final_cleaning_cents, version, created_at, created_by, updated_at, updated_by) overriding system value values ('2', '2', 'Zimmer', '2', 'Köln', NULL, NULL, NULL, NULL, NULL, 'true', '5900', '7900', '2500', '3', '2026-10-02 08:01:00+00', '1', '2026-11-28 08:21:00+00', '2');
insert into room (id, name, building_type, capacity, location, key_code, street_address, postal_code, city, notes, active, low_season_cents, high_season_cents, final_cleaning_cents, version, created_at, created_by, updated_at, updated_by) overriding system value values ('3', '10', 'Zimmer', '3', 'Bonn', '0815', NULL, '53111', 'Bonn', 'Blick auf den Rhein', 'true', '4900', '6900', '2500', '2', '2026-10-02 08:02:00+00', '1', '2026-11-28 09:10:00+00', '3');
insert into room (id, name, building_type, capacity, location, key_code, street_address, postal_code, city, notes, active, low_season_cents, high_season_cents, final_cleaning_cents, version, created_at, created_by, updated_at, updated_by) overriding system value values ('4', '11', 'Zimmer', '1', 'Bonn', NULL, NULL, NULL, NULL, 'bis zum Umbau', 'false', '3900', '3900', '0', '1', '2026-10-02 08:03:00+00', '1', '2026-10-02 08:03:00+00', '1');

delete from room_block;
insert into room_block (id, room_id, first_day, end_day, reason, version, created_at, created_by, updated_at, updated_by) overriding system value values ('1', '2', '2026-12-27', '2027-01-12', 'Neue Heizung', '2', '2026-10-02 08:10:00+00', '1', '2026-10-03 08:00:00+00', '1');

delete from scheduled_task;
insert into scheduled_task (task_name, task_instance, task_data, execution_time, picked, picked_by, last_success, last_failure, consecutive_failures, last_heartbeat, version) overriding system value values ('job', 'check-in-arrivals', NULL, '2026-11-28 14:00:00+00', 'true', 'house-1', NULL, NULL, '0', '2026-11-28 14:00:05+00', '3');
insert into scheduled_task (task_name, task_instance, task_data, execution_time, picked, picked_by, last_success, last_failure, consecutive_failures, last_heartbeat, version) overriding system value values ('job', 'prune-events', NULL, '2026-11-28 08:00:00+00', 'false', NULL, '2026-11-28 07:00:02+00', NULL, '0', NULL, '57');
insert into scheduled_task (task_name, task_instance, task_data, execution_time, picked, picked_by, last_success, last_failure, consecutive_failures, last_heartbeat, version) overriding system value values ('job', 'prune-sessions', E'\\x62792d68616e642d32', '2026-11-28 01:30:40+00', 'false', NULL, NULL, '2026-11-28 01:30:20+00', '2', NULL, '9');

delete from session;
insert into session (id, user_id, device, address, created_at, last_used_at, expires_at, ended_at, ended_why, refresh_digest, former_digest, former_seed, rotated_at, lineage) overriding system value values ('1', '1', 'Firefox on Linux', '203.0.113.7', '2026-11-28 06:30:00+00', '2026-11-28 06:30:00+00', '2026-12-28 06:30:00+00', '2026-11-28 17:00:00+00', 'logout', 'ccdbd43396eca4124f9a7bcf165e6adeeaf98b7b96b55d061cc7d7779e276f22', NULL, NULL, NULL, '8d052f32305cdfc0ee3b7a397380786f6e41fd2b5814b7aac921c0cdc8aa37a5');
insert into session (id, user_id, device, address, created_at, last_used_at, expires_at, ended_at, ended_why, refresh_digest, former_digest, former_seed, rotated_at, lineage) overriding system value values ('2', '2', 'herberge (terminal)', '2001:db8:1:2::5', '2026-11-27 06:58:00+00', '2026-11-28 06:58:00+00', '2026-12-28 06:58:00+00', NULL, NULL, '03de2d82c349305312d6d96ff660a419abe4f5c3abd44323bba1dcff5c6a8f31', '8436188628351340b194c15f3cd7f34f093584add4edfe5f9d584206f23ea8ab', 'c2VlZC1vZi10aGUtc2Vjb25k', '2026-11-28 06:58:00+00', '25c13bccec0a556342c2d2fdaed7f88dcda73744f565ff31d6bdc190a5adc1c5');

delete from signing_key;
insert into signing_key (id, secret, created_at, number) overriding system value values ('487ce458-153b-46eb-af2d-ad10395f903b', E'\\x9afd85ad655c4adbad06fd60ebc3fcf77436446d4084593781e8ca32d0036877258d7dd8726a8483e973da1494780c06ddfde6b173887fb8aa41c810f244c3e2', '2026-11-01 02:30:00+00', '2');
insert into signing_key (id, secret, created_at, number) overriding system value values ('5f4a8a4e-36a6-43a9-970c-cc11d6412810', E'\\xf76857793bb250ec82429c39141f6bb46010ad7d75ded7c522d05127714de2b8258d7dd8726a8483e973da1494780c06ddfde6b173887fb8aa41c810f244c3e2', '2026-10-01 07:00:01+00', '1');

delete from user_login;
insert into user_login (user_id, last_login) overriding system value values ('1', '2026-11-28 06:30:00+00');
insert into user_login (user_id, last_login) overriding system value values ('2', '2026-11-28 06:58:00+00');

select setval('api_token_id_seq', 2);
select setval('app_user_id_seq', 4);
select setval('audit_batch_id_seq', 3);
select setval('audit_log_id_seq', 69);
select setval('booking_id_seq', 9);
select setval('change_id_seq', 17);
select setval('change_undo_id_seq', 1);
select setval('guest_id_seq', 6);
select setval('reminder_id_seq', 8);
select setval('room_block_id_seq', 2);
select setval('room_id_seq', 4);
select setval('session_id_seq', 2);
select setval('signing_key_number_seq', 2);

reset session_replication_role;
