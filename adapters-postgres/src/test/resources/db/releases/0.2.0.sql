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
  body       text,
  outcome    text check (outcome in ('created', 'changed', 'removed', 'started')),
  kind       text,
  entity_id  bigint,
  revision   text,
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
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('1', '1', 'app_user', '1', 'created', '0', 'system', 'start', '2026-12-01 13:16:56.082407+00', NULL, '{"id": 1, "role": "admin", "email": null, "active": true, "version": 1, "username": "admin", "full_name": "Administrator", "created_at": "2026-10-01T07:00:00+00:00", "created_by": 0, "updated_at": "2026-10-01T07:00:00+00:00", "updated_by": 0, "password_hash": "(changed)", "must_change_password": true}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('2', '1', 'signing_key', '1', 'created', '0', 'system', 'start', '2026-12-01 13:16:56.083938+00', NULL, '{"id": "0b56778c-e86e-4521-9980-55fd86fdb2bf", "number": 1, "secret": "(changed)", "created_at": "2026-10-01T07:00:01+00:00"}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('3', '1', 'signing_key', '2', 'created', '0', 'system', 'start', '2026-12-01 13:16:56.084058+00', NULL, '{"id": "4cbd53c4-7eaf-4a8c-a408-537b309b6ba9", "number": 2, "secret": "(changed)", "created_at": "2026-11-01T02:30:00+00:00"}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('4', '2', 'app_user', '2', 'created', '1', 'admin', 'req-users', '2026-12-01 13:16:56.084806+00', NULL, '{"id": 2, "role": "user", "email": "anna@example.org", "active": true, "version": 1, "username": "anna", "full_name": "Anna Berger", "created_at": "2026-10-01T08:00:00+00:00", "created_by": 1, "updated_at": "2026-10-01T08:00:00+00:00", "updated_by": 1, "password_hash": "(changed)", "must_change_password": false}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('5', '2', 'app_user', '3', 'created', '1', 'admin', 'req-users', '2026-12-01 13:16:56.085037+00', NULL, '{"id": 3, "role": "user", "email": null, "active": true, "version": 1, "username": "ben", "full_name": "Ben Wimmer", "created_at": "2026-10-01T08:01:00+00:00", "created_by": 1, "updated_at": "2026-10-01T08:01:00+00:00", "updated_by": 1, "password_hash": "(changed)", "must_change_password": false}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('6', '2', 'app_user', '4', 'created', '1', 'admin', 'req-users', '2026-12-01 13:16:56.085141+00', NULL, '{"id": 4, "role": "user", "email": null, "active": true, "version": 1, "username": "carla", "full_name": null, "created_at": "2026-10-01T08:02:00+00:00", "created_by": 1, "updated_at": "2026-10-01T08:02:00+00:00", "updated_by": 1, "password_hash": "(changed)", "must_change_password": false}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('7', '2', 'app_user', '4', 'updated', '1', 'admin', 'req-users', '2026-12-01 13:16:56.085469+00', '{"id": 4, "role": "user", "email": null, "active": true, "version": 1, "username": "carla", "full_name": null, "created_at": "2026-10-01T08:02:00+00:00", "created_by": 1, "updated_at": "2026-10-01T08:02:00+00:00", "updated_by": 1, "must_change_password": false}', '{"id": 4, "role": "user", "email": null, "active": false, "version": 2, "username": "carla", "full_name": null, "created_at": "2026-10-01T08:02:00+00:00", "created_by": 1, "updated_at": "2026-11-02T08:00:00+00:00", "updated_by": 1, "must_change_password": false}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('8', '3', 'session', '1', 'created', '0', 'system', 'logins', '2026-12-01 13:16:56.086977+00', NULL, '{"id": 1, "device": "Firefox on Linux", "address": "203.0.113.7", "lineage": "(changed)", "user_id": 1, "ended_at": null, "ended_why": null, "created_at": "2026-11-28T06:30:00+00:00", "expires_at": "2026-12-28T06:30:00+00:00", "rotated_at": null, "last_used_at": "2026-11-28T06:30:00+00:00", "refresh_digest": "(changed)"}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('9', '3', 'session', '2', 'created', '0', 'system', 'logins', '2026-12-01 13:16:56.087123+00', NULL, '{"id": 2, "device": "herberge (terminal)", "address": "2001:db8:1:2::5", "lineage": "(changed)", "user_id": 2, "ended_at": null, "ended_why": null, "created_at": "2026-11-27T06:58:00+00:00", "expires_at": "2026-12-28T06:58:00+00:00", "rotated_at": "2026-11-28T06:58:00+00:00", "former_seed": "(changed)", "last_used_at": "2026-11-28T06:58:00+00:00", "former_digest": "(changed)", "refresh_digest": "(changed)"}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('10', '3', 'session', '1', 'updated', '0', 'system', 'logins', '2026-12-01 13:16:56.087397+00', '{"id": 1, "device": "Firefox on Linux", "address": "203.0.113.7", "user_id": 1, "ended_at": null, "ended_why": null, "created_at": "2026-11-28T06:30:00+00:00", "expires_at": "2026-12-28T06:30:00+00:00", "rotated_at": null, "last_used_at": "2026-11-28T06:30:00+00:00"}', '{"id": 1, "device": "Firefox on Linux", "address": "203.0.113.7", "user_id": 1, "ended_at": "2026-11-28T17:00:00+00:00", "ended_why": "logout", "created_at": "2026-11-28T06:30:00+00:00", "expires_at": "2026-12-28T06:30:00+00:00", "rotated_at": null, "last_used_at": "2026-11-28T06:30:00+00:00"}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('11', '3', 'api_token', '1', 'created', '0', 'system', 'logins', '2026-12-01 13:16:56.088201+00', NULL, '{"id": 1, "name": "door display", "scope": "read", "digest": "(changed)", "user_id": 1, "ended_at": null, "created_at": "2026-11-01T09:00:00+00:00", "expires_at": "2027-11-01T09:00:00+00:00", "last_used_at": "2026-11-28T07:00:00+00:00"}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('12', '3', 'api_token', '2', 'created', '0', 'system', 'logins', '2026-12-01 13:16:56.088331+00', NULL, '{"id": 2, "name": "old import", "scope": "write", "digest": "(changed)", "user_id": 1, "ended_at": null, "created_at": "2026-10-02T09:00:00+00:00", "expires_at": "2027-10-02T09:00:00+00:00", "last_used_at": null}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('13', '3', 'api_token', '2', 'updated', '0', 'system', 'logins', '2026-12-01 13:16:56.088532+00', '{"id": 2, "name": "old import", "scope": "write", "user_id": 1, "ended_at": null, "created_at": "2026-10-02T09:00:00+00:00", "expires_at": "2027-10-02T09:00:00+00:00", "last_used_at": null}', '{"id": 2, "name": "old import", "scope": "write", "user_id": 1, "ended_at": "2026-10-03T09:00:00+00:00", "created_at": "2026-10-02T09:00:00+00:00", "expires_at": "2027-10-02T09:00:00+00:00", "last_used_at": null}', NULL, 'false', 'desk-0');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('14', '4', 'room', '1', 'created', '1', 'admin', 'req-rooms', '2026-12-01 13:16:56.093529+00', NULL, E'{"id": 1, "city": "Köln", "name": "1 - Apartment (BG)", "notes": "Balkon\\nohne Aufzug", "active": true, "version": 1, "capacity": 4, "key_code": "(changed)", "location": "Köln", "created_at": "2026-10-02T08:00:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:00:00+00:00", "updated_by": 1, "postal_code": "50667", "building_type": "Apartment", "street_address": "Domplatz 1", "low_season_cents": 8900, "high_season_cents": 11900, "final_cleaning_cents": 4500}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('15', '4', 'room', '2', 'created', '1', 'admin', 'req-rooms', '2026-12-01 13:16:56.093692+00', NULL, '{"id": 2, "city": null, "name": "2", "notes": null, "active": true, "version": 1, "capacity": 2, "location": "Köln", "created_at": "2026-10-02T08:01:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:01:00+00:00", "updated_by": 1, "postal_code": null, "building_type": "Zimmer", "street_address": null, "low_season_cents": 5900, "high_season_cents": 7900, "final_cleaning_cents": 2500}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('16', '4', 'room', '3', 'created', '1', 'admin', 'req-rooms', '2026-12-01 13:16:56.093812+00', NULL, '{"id": 3, "city": "Bonn", "name": "10", "notes": null, "active": true, "version": 1, "capacity": 3, "key_code": "(changed)", "location": "Bonn", "created_at": "2026-10-02T08:02:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:02:00+00:00", "updated_by": 1, "postal_code": "53111", "building_type": "Zimmer", "street_address": null, "low_season_cents": 4900, "high_season_cents": 6900, "final_cleaning_cents": 2500}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('17', '4', 'room', '4', 'created', '1', 'admin', 'req-rooms', '2026-12-01 13:16:56.093901+00', NULL, '{"id": 4, "city": null, "name": "11", "notes": "bis zum Umbau", "active": false, "version": 1, "capacity": 1, "location": "Bonn", "created_at": "2026-10-02T08:03:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:03:00+00:00", "updated_by": 1, "postal_code": null, "building_type": "Zimmer", "street_address": null, "low_season_cents": 3900, "high_season_cents": 3900, "final_cleaning_cents": 0}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('18', '4', 'room_block', '1', 'created', '1', 'admin', 'req-rooms', '2026-12-01 13:16:56.095228+00', NULL, '{"id": 1, "reason": "Neue Heizung", "end_day": "2027-01-10", "room_id": 2, "version": 1, "first_day": "2026-12-27", "created_at": "2026-10-02T08:10:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:10:00+00:00", "updated_by": 1}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('19', '4', 'room_block', '2', 'created', '1', 'admin', 'req-rooms', '2026-12-01 13:16:56.096378+00', NULL, '{"id": 2, "reason": "Anstrich", "end_day": "2027-02-08", "room_id": 3, "version": 1, "first_day": "2027-02-01", "created_at": "2026-10-02T08:11:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:11:00+00:00", "updated_by": 1}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('20', '5', 'room_block', '1', 'updated', '1', 'admin', 'req-block', '2026-12-01 13:16:56.097869+00', '{"id": 1, "reason": "Neue Heizung", "end_day": "2027-01-10", "room_id": 2, "version": 1, "first_day": "2026-12-27", "created_at": "2026-10-02T08:10:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:10:00+00:00", "updated_by": 1}', '{"id": 1, "reason": "Neue Heizung", "end_day": "2027-01-12", "room_id": 2, "version": 2, "first_day": "2026-12-27", "created_at": "2026-10-02T08:10:00+00:00", "created_by": 1, "updated_at": "2026-10-03T08:00:00+00:00", "updated_by": 1}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('21', '5', 'room_block', '2', 'deleted', '1', 'admin', 'req-block', '2026-12-01 13:16:56.098276+00', '{"id": 2, "reason": "Anstrich", "end_day": "2027-02-08", "room_id": 3, "version": 1, "first_day": "2027-02-01", "created_at": "2026-10-02T08:11:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:11:00+00:00", "updated_by": 1}', NULL, NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('22', '6', 'guest', '1', 'created', '2', 'anna', 'req-guests', '2026-12-01 13:16:56.099389+00', NULL, E'{"id": 1, "fax": "0221 1234-9", "city": "Köln", "tags": ["vip", "a,b"], "email": "j.groessmann@example.org", "notes": "Zeile 1\\nZeile 2 mit ''Zitat'' und \\\\", "phone": "+49 221 1234-0", "gender": "m", "member": true, "office": "Büro 3", "street": "Weg 1", "country": "DE", "version": 1, "language": "de", "id_number": "L01X00T47", "last_name": "Größmann", "birth_date": "1960-02-29", "companions": [{"notes": "ruhig", "lastName": "Größmann", "relation": "Frau", "birthDate": "1961-01-01", "firstName": "Eva"}], "created_at": "2026-10-05T08:00:00+00:00", "created_by": 2, "first_name": "Jürgen", "leitweg_id": "04011000-1234512345-06", "profession": "Lehrer", "salutation": "Herr", "updated_at": "2026-10-05T08:00:00+00:00", "updated_by": 2, "birth_place": "Bonn", "cost_center": "KST 1", "nationality": "DE", "postal_code": "50667", "mobile_phone": "+49 171 5550101", "federal_state": "NRW", "invoice_email": "rechnung@example.org", "license_plate": "K-X 1", "member_number": "M-17", "private_phone": "0221 98765", "business_phone": "0221 1234-5", "debtor_account": "70001", "marketing_consent": true}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('23', '6', 'guest', '2', 'created', '2', 'anna', 'req-guests', '2026-12-01 13:16:56.10244+00', NULL, '{"id": 2, "fax": null, "city": "Bremen", "tags": [], "email": "albers@example.org", "notes": null, "phone": "01234 56789", "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "Albers, geb. Zander", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Anna", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('24', '6', 'guest', '3', 'created', '2', 'anna', 'req-guests', '2026-12-01 13:16:56.103136+00', NULL, '{"id": 3, "fax": null, "city": "Aarhus", "tags": [], "email": null, "notes": null, "phone": "+45 12 34 56 78", "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "Thorsen", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Søren", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('25', '6', 'guest', '4', 'created', '2', 'anna', 'req-guests', '2026-12-01 13:16:56.103638+00', NULL, '{"id": 4, "fax": null, "city": null, "tags": [], "email": null, "notes": null, "phone": null, "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "(erased)", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "(erased)", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'true', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('26', '6', 'guest', '5', 'created', '2', 'anna', 'req-guests', '2026-12-01 13:16:56.104101+00', NULL, '{"id": 5, "fax": null, "city": "Gdańsk", "tags": [], "email": null, "notes": null, "phone": "0048 58 1234567", "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "Wałęsa", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Lech", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('27', '6', 'guest', '6', 'created', '2', 'anna', 'req-guests', '2026-12-01 13:16:56.104711+00', NULL, '{"id": 6, "fax": null, "city": null, "tags": [], "email": null, "notes": null, "phone": null, "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "Doppelt", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Dora", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('28', '7', 'guest', '6', 'deleted', '2', 'anna', 'req-double', '2026-12-01 13:16:56.105907+00', '{"id": 6, "fax": null, "city": null, "tags": [], "email": null, "notes": null, "phone": null, "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "Doppelt", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Dora", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('29', '7', 'guest', '3', 'updated', '2', 'anna', 'req-double', '2026-12-01 13:16:56.106177+00', '{"id": 3, "fax": null, "city": "Aarhus", "tags": [], "email": null, "notes": null, "phone": "+45 12 34 56 78", "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "Thorsen", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Søren", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', '{"id": 3, "fax": null, "city": "Aarhus", "tags": [], "email": null, "notes": "reist mit Hund", "phone": "+45 12 34 56 78", "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 2, "language": null, "id_number": null, "last_name": "Thorsen", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Søren", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-06T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('30', '8', 'booking', '1', 'created', '2', 'anna', 'req-bookings', '2026-12-01 13:16:56.108275+00', NULL, '{"id": 1, "notes": null, "source": "Telefon", "status": "confirmed", "paid_at": null, "room_id": 1, "version": 1, "check_in": "2026-11-20", "guest_id": 1, "check_out": "2026-11-24", "companions": [{"lastName": "Größmann", "birthDate": "1961-01-01", "firstName": "Eva"}], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-1", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('31', '8', 'booking', '2', 'created', '2', 'anna', 'req-bookings', '2026-12-01 13:16:56.109405+00', NULL, '{"id": 2, "notes": "späte Anreise", "source": null, "status": "confirmed", "paid_at": null, "room_id": 2, "version": 1, "check_in": "2026-11-27", "guest_id": 2, "check_out": "2026-12-03", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-2", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('32', '8', 'booking', '3', 'created', '2', 'anna', 'req-bookings', '2026-12-01 13:16:56.109771+00', NULL, '{"id": 3, "notes": "Hund", "source": "E-Mail", "status": "confirmed", "paid_at": null, "room_id": 1, "version": 1, "check_in": "2026-12-10", "guest_id": 3, "check_out": "2026-12-14", "companions": [{"lastName": "Thorsen", "birthDate": null, "firstName": "Max"}], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 3, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-3", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('33', '8', 'booking', '4', 'created', '2', 'anna', 'req-bookings', '2026-12-01 13:16:56.110047+00', NULL, '{"id": 4, "notes": null, "source": null, "status": "reserved", "paid_at": null, "room_id": 3, "version": 1, "check_in": "2026-12-20", "guest_id": 5, "check_out": "2027-01-02", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-4", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('34', '8', 'booking', '5', 'created', '2', 'anna', 'req-bookings', '2026-12-01 13:16:56.11031+00', NULL, '{"id": 5, "notes": null, "source": null, "status": "confirmed", "paid_at": null, "room_id": 2, "version": 1, "check_in": "2026-12-12", "guest_id": 2, "check_out": "2026-12-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-5", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('35', '8', 'booking', '6', 'created', '2', 'anna', 'req-bookings', '2026-12-01 13:16:56.110603+00', NULL, '{"id": 6, "notes": null, "source": "Telefon", "status": "confirmed", "paid_at": null, "room_id": 3, "version": 1, "check_in": "2026-10-10", "guest_id": 4, "check_out": "2026-10-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-6", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'true', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('36', '8', 'booking', '7', 'created', '2', 'anna', 'req-bookings', '2026-12-01 13:16:56.110944+00', NULL, '{"id": 7, "notes": null, "source": null, "status": "confirmed", "paid_at": null, "room_id": 3, "version": 1, "check_in": "2026-11-10", "guest_id": 3, "check_out": "2026-11-12", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-7", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('37', '8', 'booking', '8', 'created', '2', 'anna', 'req-bookings', '2026-12-01 13:16:56.111078+00', NULL, '{"id": 8, "notes": null, "source": null, "status": "confirmed", "paid_at": null, "room_id": 1, "version": 1, "check_in": "2027-03-01", "guest_id": 4, "check_out": "2027-03-05", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-8", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'true', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('38', '8', 'booking', '9', 'created', '2', 'anna', 'req-bookings', '2026-12-01 13:16:56.111207+00', NULL, '{"id": 9, "notes": null, "source": null, "status": "reserved", "paid_at": null, "room_id": 3, "version": 1, "check_in": "2027-04-01", "guest_id": 1, "check_out": "2027-04-03", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-9", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('39', '9', 'reminder', '1', 'created', '3', 'ben', 'req-reminders', '2026-12-01 13:16:56.113283+00', NULL, '{"id": 1, "type": "payment", "title": "Check the payment: 2026-1", "version": 1, "due_date": "2026-12-08", "priority": "high", "booking_id": 1, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 1, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2}', 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('40', '9', 'reminder', '2', 'created', '3', 'ben', 'req-reminders', '2026-12-01 13:16:56.113602+00', NULL, '{"id": 2, "type": "incomplete-data", "title": "Complete the guest''s data: 2026-3", "version": 1, "due_date": "2026-12-03", "priority": "high", "booking_id": 3, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": "phone, street", "named_guest": 3, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2}', 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('41', '9', 'reminder', '3', 'created', '3', 'ben', 'req-reminders', '2026-12-01 13:16:56.11377+00', NULL, '{"id": 3, "type": "confirmation", "title": "Send the confirmation: 2026-5", "version": 1, "due_date": "2026-10-08", "priority": "high", "booking_id": 5, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08/for-2026-10-07", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 2, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2}', 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('42', '9', 'reminder', '4', 'created', '3', 'ben', 'req-reminders', '2026-12-01 13:16:56.113918+00', NULL, '{"id": 4, "type": "invoice", "title": "(erased)", "version": 1, "due_date": "2026-10-16", "priority": "medium", "booking_id": 6, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2}', 'true', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('43', '9', 'reminder', '5', 'created', '3', 'ben', 'req-reminders', '2026-12-01 13:16:56.11406+00', NULL, '{"id": 5, "type": "confirmation", "title": "(erased)", "version": 1, "due_date": "2026-10-08", "priority": "high", "booking_id": 8, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2}', 'true', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('44', '9', 'reminder', '6', 'created', '3', 'ben', 'req-reminders', '2026-12-01 13:16:56.114701+00', NULL, E'{"id": 6, "type": "manual", "title": "Bett, Decke, Kissen", "version": 1, "due_date": "2026-12-01", "priority": "low", "booking_id": null, "created_at": "2026-10-08T07:00:00+00:00", "created_by": 3, "occurrence": null, "updated_at": "2026-10-08T07:00:00+00:00", "updated_by": 3, "assigned_to": 2, "description": "Wäscherei\\nbis Mittag", "named_guest": null, "completed_at": null, "completed_by": null, "booking_owner": null, "closed_reason": null, "snoozed_until": "2026-11-30"}', '{2,3}', 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('45', '9', 'reminder', '7', 'created', '3', 'ben', 'req-reminders', '2026-12-01 13:16:56.114874+00', NULL, '{"id": 7, "type": "manual", "title": "Blumen", "version": 1, "due_date": "2026-11-27", "priority": "medium", "booking_id": 2, "created_at": "2026-10-08T07:01:00+00:00", "created_by": 3, "occurrence": null, "updated_at": "2026-10-08T07:01:00+00:00", "updated_by": 3, "assigned_to": null, "description": null, "named_guest": null, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2,3}', 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('46', '9', 'reminder', '8', 'created', '3', 'ben', 'req-reminders', '2026-12-01 13:16:56.11497+00', NULL, '{"id": 8, "type": "manual", "title": "(erased)", "version": 1, "due_date": "2026-10-09", "priority": "high", "booking_id": 6, "created_at": "2026-10-08T07:02:00+00:00", "created_by": 3, "occurrence": null, "updated_at": "2026-10-08T07:02:00+00:00", "updated_by": 3, "assigned_to": 3, "description": null, "named_guest": null, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2,3}', 'true', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('47', '10', 'reminder', '3', 'updated', '3', 'ben', 'req-closing', '2026-12-01 13:16:56.115598+00', '{"id": 3, "type": "confirmation", "title": "Send the confirmation: 2026-5", "version": 1, "due_date": "2026-10-08", "priority": "high", "booking_id": 5, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08/for-2026-10-07", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 2, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{"id": 3, "type": "confirmation", "title": "Send the confirmation: 2026-5", "version": 2, "due_date": "2026-10-08", "priority": "high", "booking_id": 5, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08/for-2026-10-07", "updated_at": "2026-10-09T07:00:00+00:00", "updated_by": 3, "assigned_to": null, "description": null, "named_guest": 2, "completed_at": "2026-10-09T07:00:00+00:00", "completed_by": 3, "booking_owner": 2, "closed_reason": "dismissed", "snoozed_until": null}', '{2}', 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('48', '10', 'reminder', '5', 'updated', '3', 'ben', 'req-closing', '2026-12-01 13:16:56.116031+00', '{"id": 5, "type": "confirmation", "title": "(erased)", "version": 1, "due_date": "2026-10-08", "priority": "high", "booking_id": 8, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{"id": 5, "type": "confirmation", "title": "(erased)", "version": 2, "due_date": "2026-10-08", "priority": "high", "booking_id": 8, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-09T07:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": "2026-10-09T07:00:00+00:00", "completed_by": null, "booking_owner": 2, "closed_reason": "condition-met", "snoozed_until": null}', '{2}', 'true', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('49', '10', 'reminder', '4', 'updated', '3', 'ben', 'req-closing', '2026-12-01 13:16:56.116447+00', '{"id": 4, "type": "invoice", "title": "(erased)", "version": 1, "due_date": "2026-10-16", "priority": "medium", "booking_id": 6, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-08T06:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{"id": 4, "type": "invoice", "title": "(erased)", "version": 2, "due_date": "2026-10-16", "priority": "medium", "booking_id": 6, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-16T07:00:00+00:00", "updated_by": 3, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": "2026-10-16T07:00:00+00:00", "completed_by": 3, "booking_owner": 2, "closed_reason": "done", "snoozed_until": null}', '{2}', 'true', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('50', '10', 'reminder', '7', 'updated', '3', 'ben', 'req-closing', '2026-12-01 13:16:56.116547+00', '{"id": 7, "type": "manual", "title": "Blumen", "version": 1, "due_date": "2026-11-27", "priority": "medium", "booking_id": 2, "created_at": "2026-10-08T07:01:00+00:00", "created_by": 3, "occurrence": null, "updated_at": "2026-10-08T07:01:00+00:00", "updated_by": 3, "assigned_to": null, "description": null, "named_guest": null, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{"id": 7, "type": "manual", "title": "Blumen", "version": 2, "due_date": "2026-11-27", "priority": "medium", "booking_id": 2, "created_at": "2026-10-08T07:01:00+00:00", "created_by": 3, "occurrence": null, "updated_at": "2026-10-16T07:00:00+00:00", "updated_by": 3, "assigned_to": null, "description": null, "named_guest": null, "completed_at": "2026-10-16T07:00:00+00:00", "completed_by": 3, "booking_owner": 2, "closed_reason": "done", "snoozed_until": null}', '{2,3}', 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('51', '10', 'booking', '6', 'updated', '3', 'ben', 'req-closing', '2026-12-01 13:16:56.129127+00', '{"id": 6, "notes": null, "source": "Telefon", "status": "confirmed", "paid_at": null, "room_id": 3, "version": 1, "check_in": "2026-10-10", "guest_id": 4, "check_out": "2026-10-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-6", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 6, "notes": null, "source": "Telefon", "status": "checked-in", "paid_at": null, "room_id": 3, "version": 2, "check_in": "2026-10-10", "guest_id": 4, "check_out": "2026-10-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-10T14:00:00+00:00", "updated_by": 3, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-6", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'true', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('52', '10', 'booking', '6', 'updated', '3', 'ben', 'req-closing', '2026-12-01 13:16:56.129711+00', '{"id": 6, "notes": null, "source": "Telefon", "status": "checked-in", "paid_at": null, "room_id": 3, "version": 2, "check_in": "2026-10-10", "guest_id": 4, "check_out": "2026-10-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-10T14:00:00+00:00", "updated_by": 3, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-6", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 6, "notes": null, "source": "Telefon", "status": "checked-out", "paid_at": "2026-10-16T07:00:00+00:00", "room_id": 3, "version": 3, "check_in": "2026-10-10", "guest_id": 4, "check_out": "2026-10-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-16T07:00:00+00:00", "updated_by": 3, "foundation_case": false, "invoice_sent_at": "2026-10-16T07:00:00+00:00", "former_check_out": null, "reservation_number": "2026-6", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'true', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('53', '11', 'booking', '1', 'updated', '2', 'anna', 'req-stays', '2026-12-01 13:16:56.130206+00', '{"id": 1, "notes": null, "source": "Telefon", "status": "confirmed", "paid_at": null, "room_id": 1, "version": 1, "check_in": "2026-11-20", "guest_id": 1, "check_out": "2026-11-24", "companions": [{"lastName": "Größmann", "birthDate": "1961-01-01", "firstName": "Eva"}], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-1", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 1, "notes": null, "source": "Telefon", "status": "checked-in", "paid_at": null, "room_id": 1, "version": 2, "check_in": "2026-11-20", "guest_id": 1, "check_out": "2026-11-24", "companions": [{"lastName": "Größmann", "birthDate": "1961-01-01", "firstName": "Eva"}], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-11-20T14:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-1", "cancellation_reason": null, "confirmation_sent_at": "2026-10-08T08:00:00+00:00"}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('54', '11', 'booking', '1', 'updated', '2', 'anna', 'req-stays', '2026-12-01 13:16:56.130637+00', '{"id": 1, "notes": null, "source": "Telefon", "status": "checked-in", "paid_at": null, "room_id": 1, "version": 2, "check_in": "2026-11-20", "guest_id": 1, "check_out": "2026-11-24", "companions": [{"lastName": "Größmann", "birthDate": "1961-01-01", "firstName": "Eva"}], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-11-20T14:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-1", "cancellation_reason": null, "confirmation_sent_at": "2026-10-08T08:00:00+00:00"}', '{"id": 1, "notes": null, "source": "Telefon", "status": "checked-out", "paid_at": null, "room_id": 1, "version": 3, "check_in": "2026-11-20", "guest_id": 1, "check_out": "2026-11-23", "companions": [{"lastName": "Größmann", "birthDate": "1961-01-01", "firstName": "Eva"}], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-11-23T09:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": "2026-11-23T10:00:00+00:00", "former_check_out": "2026-11-24", "reservation_number": "2026-1", "cancellation_reason": null, "confirmation_sent_at": "2026-10-08T08:00:00+00:00"}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('55', '11', 'booking', '2', 'updated', '2', 'anna', 'req-stays', '2026-12-01 13:16:56.131007+00', '{"id": 2, "notes": "späte Anreise", "source": null, "status": "confirmed", "paid_at": null, "room_id": 2, "version": 1, "check_in": "2026-11-27", "guest_id": 2, "check_out": "2026-12-03", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-2", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 2, "notes": "späte Anreise", "source": null, "status": "checked-in", "paid_at": null, "room_id": 2, "version": 2, "check_in": "2026-11-27", "guest_id": 2, "check_out": "2026-12-03", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-11-27T19:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-2", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('56', '11', 'booking', '5', 'updated', '2', 'anna', 'req-stays', '2026-12-01 13:16:56.131335+00', '{"id": 5, "notes": null, "source": null, "status": "confirmed", "paid_at": null, "room_id": 2, "version": 1, "check_in": "2026-12-12", "guest_id": 2, "check_out": "2026-12-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-5", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 5, "notes": null, "source": null, "status": "cancelled", "paid_at": null, "room_id": 2, "version": 2, "check_in": "2026-12-12", "guest_id": 2, "check_out": "2026-12-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-11-28T08:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-5", "cancellation_reason": "krank", "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('57', '11', 'booking', '7', 'updated', '2', 'anna', 'req-stays', '2026-12-01 13:16:56.131678+00', '{"id": 7, "notes": null, "source": null, "status": "confirmed", "paid_at": null, "room_id": 3, "version": 1, "check_in": "2026-11-10", "guest_id": 3, "check_out": "2026-11-12", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-7", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 7, "notes": null, "source": null, "status": "no-show", "paid_at": null, "room_id": 3, "version": 2, "check_in": "2026-11-10", "guest_id": 3, "check_out": "2026-11-12", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-11-11T08:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-7", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('58', '11', 'booking', '8', 'updated', '2', 'anna', 'req-stays', '2026-12-01 13:16:56.131985+00', '{"id": 8, "notes": null, "source": null, "status": "confirmed", "paid_at": null, "room_id": 1, "version": 1, "check_in": "2027-03-01", "guest_id": 4, "check_out": "2027-03-05", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-8", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 8, "notes": "Fensterplatz", "source": null, "status": "confirmed", "paid_at": null, "room_id": 1, "version": 2, "check_in": "2027-03-01", "guest_id": 5, "check_out": "2027-03-05", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-11-28T08:10:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-8", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'true', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('59', '11', 'booking', '9', 'deleted', '2', 'anna', 'req-stays', '2026-12-01 13:16:56.132297+00', '{"id": 9, "notes": null, "source": null, "status": "reserved", "paid_at": null, "room_id": 3, "version": 1, "check_in": "2027-04-01", "guest_id": 1, "check_out": "2027-04-03", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 1, "updated_at": "2026-10-07T10:00:00+00:00", "updated_by": 2, "foundation_case": false, "invoice_sent_at": null, "former_check_out": null, "reservation_number": "2026-9", "cancellation_reason": null, "confirmation_sent_at": null}', NULL, '{2}', 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('60', '12', 'room', '2', 'updated', '2', 'anna', 'req-notes', '2026-12-01 13:16:56.132633+00', '{"id": 2, "city": null, "name": "2", "notes": null, "active": true, "version": 1, "capacity": 2, "location": "Köln", "created_at": "2026-10-02T08:01:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:01:00+00:00", "updated_by": 1, "postal_code": null, "building_type": "Zimmer", "street_address": null, "low_season_cents": 5900, "high_season_cents": 7900, "final_cleaning_cents": 2500}', '{"id": 2, "city": null, "name": "2", "notes": "Dusche tropft", "active": true, "version": 2, "capacity": 2, "location": "Köln", "created_at": "2026-10-02T08:01:00+00:00", "created_by": 1, "updated_at": "2026-11-28T08:20:00+00:00", "updated_by": 2, "postal_code": null, "building_type": "Zimmer", "street_address": null, "low_season_cents": 5900, "high_season_cents": 7900, "final_cleaning_cents": 2500}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('61', '13', 'room', '2', 'updated', '2', 'anna', 'req-undo', '2026-12-01 13:16:56.137021+00', '{"id": 2, "city": null, "name": "2", "notes": "Dusche tropft", "active": true, "version": 2, "capacity": 2, "location": "Köln", "created_at": "2026-10-02T08:01:00+00:00", "created_by": 1, "updated_at": "2026-11-28T08:20:00+00:00", "updated_by": 2, "postal_code": null, "building_type": "Zimmer", "street_address": null, "low_season_cents": 5900, "high_season_cents": 7900, "final_cleaning_cents": 2500}', '{"id": 2, "city": null, "name": "2", "notes": null, "active": true, "version": 3, "capacity": 2, "location": "Köln", "created_at": "2026-10-02T08:01:00+00:00", "created_by": 1, "updated_at": "2026-11-28T08:21:00+00:00", "updated_by": 2, "postal_code": null, "building_type": "Zimmer", "street_address": null, "low_season_cents": 5900, "high_season_cents": 7900, "final_cleaning_cents": 2500}', NULL, 'false', 'desk-2');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('62', '14', 'reminder_settings', '1', 'updated', '1', 'admin', 'req-settings', '2026-12-01 13:16:56.138456+00', '{"id": 1, "version": 1, "created_at": "2026-01-01T00:00:00+00:00", "created_by": 0, "updated_at": "2026-01-01T00:00:00+00:00", "updated_by": 0, "invoice_active": true, "payment_active": true, "check_in_active": true, "confirmation_active": true, "incomplete_data_active": true, "check_in_days_before_arrival": 1, "invoice_days_after_departure": 1, "payment_days_after_departure": 14, "confirmation_days_after_booking": 1, "incomplete_data_days_before_arrival": 7}', '{"id": 1, "version": 2, "created_at": "2026-01-01T00:00:00+00:00", "created_by": 0, "updated_at": "2026-11-28T08:30:00+00:00", "updated_by": 1, "invoice_active": true, "payment_active": true, "check_in_active": true, "confirmation_active": true, "incomplete_data_active": true, "check_in_days_before_arrival": 1, "invoice_days_after_departure": 1, "payment_days_after_departure": 15, "confirmation_days_after_booking": 1, "incomplete_data_days_before_arrival": 7}', NULL, 'false', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('63', '15', 'reminder', '8', 'erased', '1', 'admin', 'req-erasure', '2026-12-01 13:16:56.150119+00', '{"id": 8, "type": "manual", "title": "(erased)", "version": 1, "due_date": "2026-10-09", "priority": "high", "booking_id": 6, "created_at": "2026-10-08T07:02:00+00:00", "created_by": 3, "occurrence": null, "updated_at": "2026-10-08T07:02:00+00:00", "updated_by": 3, "assigned_to": 3, "description": null, "named_guest": null, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{"id": 8, "type": "manual", "title": "(erased)", "version": 2, "due_date": "2026-10-09", "priority": "high", "booking_id": 6, "created_at": "2026-10-08T07:02:00+00:00", "created_by": 3, "occurrence": null, "updated_at": "2026-11-28T09:00:00+00:00", "updated_by": 1, "assigned_to": 3, "description": null, "named_guest": null, "completed_at": null, "completed_by": null, "booking_owner": 2, "closed_reason": null, "snoozed_until": null}', '{2,3}', 'true', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('64', '15', 'reminder', '5', 'erased', '1', 'admin', 'req-erasure', '2026-12-01 13:16:56.15023+00', '{"id": 5, "type": "confirmation", "title": "(erased)", "version": 2, "due_date": "2026-10-08", "priority": "high", "booking_id": 8, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-09T07:00:00+00:00", "updated_by": 0, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": "2026-10-09T07:00:00+00:00", "completed_by": null, "booking_owner": 2, "closed_reason": "condition-met", "snoozed_until": null}', '{"id": 5, "type": "confirmation", "title": "(erased)", "version": 3, "due_date": "2026-10-08", "priority": "high", "booking_id": 8, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-11-28T09:00:00+00:00", "updated_by": 1, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": "2026-10-09T07:00:00+00:00", "completed_by": null, "booking_owner": 2, "closed_reason": "condition-met", "snoozed_until": null}', '{2}', 'true', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('65', '15', 'reminder', '4', 'erased', '1', 'admin', 'req-erasure', '2026-12-01 13:16:56.150309+00', '{"id": 4, "type": "invoice", "title": "(erased)", "version": 2, "due_date": "2026-10-16", "priority": "medium", "booking_id": 6, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-10-16T07:00:00+00:00", "updated_by": 3, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": "2026-10-16T07:00:00+00:00", "completed_by": 3, "booking_owner": 2, "closed_reason": "done", "snoozed_until": null}', '{"id": 4, "type": "invoice", "title": "(erased)", "version": 3, "due_date": "2026-10-16", "priority": "medium", "booking_id": 6, "created_at": "2026-10-08T06:00:00+00:00", "created_by": 0, "occurrence": "1/2026-10-08", "updated_at": "2026-11-28T09:00:00+00:00", "updated_by": 1, "assigned_to": null, "description": null, "named_guest": 4, "completed_at": "2026-10-16T07:00:00+00:00", "completed_by": 3, "booking_owner": 2, "closed_reason": "done", "snoozed_until": null}', '{2}', 'true', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('66', '15', 'booking', '6', 'erased', '1', 'admin', 'req-erasure', '2026-12-01 13:16:56.150631+00', '{"id": 6, "notes": null, "source": "Telefon", "status": "checked-out", "paid_at": "2026-10-16T07:00:00+00:00", "room_id": 3, "version": 3, "check_in": "2026-10-10", "guest_id": 4, "check_out": "2026-10-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-10-16T07:00:00+00:00", "updated_by": 3, "foundation_case": false, "invoice_sent_at": "2026-10-16T07:00:00+00:00", "former_check_out": null, "reservation_number": "2026-6", "cancellation_reason": null, "confirmation_sent_at": null}', '{"id": 6, "notes": null, "source": "Telefon", "status": "checked-out", "paid_at": "2026-10-16T07:00:00+00:00", "room_id": 3, "version": 4, "check_in": "2026-10-10", "guest_id": 4, "check_out": "2026-10-15", "companions": [], "created_at": "2026-10-07T10:00:00+00:00", "created_by": 2, "party_size": 2, "updated_at": "2026-11-28T09:00:00+00:00", "updated_by": 1, "foundation_case": false, "invoice_sent_at": "2026-10-16T07:00:00+00:00", "former_check_out": null, "reservation_number": "2026-6", "cancellation_reason": null, "confirmation_sent_at": null}', '{2}', 'true', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('67', '15', 'guest', '4', 'erased', '1', 'admin', 'req-erasure', '2026-12-01 13:16:56.151156+00', '{"id": 4, "fax": null, "city": null, "tags": [], "email": null, "notes": null, "phone": null, "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 1, "language": null, "id_number": null, "last_name": "(erased)", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "(erased)", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-05T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', '{"id": 4, "fax": null, "city": null, "tags": [], "email": null, "notes": null, "phone": null, "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 2, "language": null, "id_number": null, "last_name": "(erased)", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "erasedRows": [25, 35, 37, 42, 43, 46, 48, 49, 51, 52, 58], "first_name": "(erased)", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-11-28T09:00:00+00:00", "updated_by": 1, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'true', 'desk-1');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('68', '16', 'room', '3', 'updated', '3', 'ben', 'req-late', '2026-12-01 13:16:56.160036+00', '{"id": 3, "city": "Bonn", "name": "10", "notes": null, "active": true, "version": 1, "capacity": 3, "location": "Bonn", "created_at": "2026-10-02T08:02:00+00:00", "created_by": 1, "updated_at": "2026-10-02T08:02:00+00:00", "updated_by": 1, "postal_code": "53111", "building_type": "Zimmer", "street_address": null, "low_season_cents": 4900, "high_season_cents": 6900, "final_cleaning_cents": 2500}', '{"id": 3, "city": "Bonn", "name": "10", "notes": "Blick auf den Rhein", "active": true, "version": 2, "capacity": 3, "location": "Bonn", "created_at": "2026-10-02T08:02:00+00:00", "created_by": 1, "updated_at": "2026-11-28T09:10:00+00:00", "updated_by": 3, "postal_code": "53111", "building_type": "Zimmer", "street_address": null, "low_season_cents": 4900, "high_season_cents": 6900, "final_cleaning_cents": 2500}', NULL, 'false', 'desk-3');
insert into audit_log (id, change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, erased, client_id) overriding system value values ('69', '17', 'guest', '3', 'updated', '3', 'ben', 'req-last', '2026-12-01 13:16:56.16071+00', '{"id": 3, "fax": null, "city": "Aarhus", "tags": [], "email": null, "notes": "reist mit Hund", "phone": "+45 12 34 56 78", "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 2, "language": null, "id_number": null, "last_name": "Thorsen", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Søren", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-10-06T09:00:00+00:00", "updated_by": 2, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', '{"id": 3, "fax": null, "city": "Århus", "tags": [], "email": null, "notes": "reist mit Hund", "phone": "+45 12 34 56 78", "gender": null, "member": false, "office": null, "street": null, "country": null, "version": 3, "language": null, "id_number": null, "last_name": "Thorsen", "birth_date": null, "companions": [], "created_at": "2026-10-05T09:00:00+00:00", "created_by": 2, "first_name": "Søren", "leitweg_id": null, "profession": null, "salutation": null, "updated_at": "2026-11-28T09:11:00+00:00", "updated_by": 3, "birth_place": null, "cost_center": null, "nationality": null, "postal_code": null, "mobile_phone": null, "federal_state": null, "invoice_email": null, "license_plate": null, "member_number": null, "private_phone": null, "business_phone": null, "debtor_account": null, "marketing_consent": null}', NULL, 'false', 'desk-3');

delete from audit_seal;
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('1', '1', E'\\x80985962672e4151853257f46d7c1538', E'\\xf93538a9c16cf3d8104de2847a6da60c335a476e9cd03d6ab2c67732d63f40f5', E'\\x51c4be80346d89274ade2ce20d8fe1e9911cbab84aff25d5d164e98fefb3132c', '2026-12-01 13:16:56.143401+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('2', '2', E'\\x55a35265bd884aebaf2f517b7100dbc7', E'\\xc666008bd4661c0fac35ed4193ff8b7b3a1d3bce2482dc6589d5b8cc12a5e7e3', E'\\x4a3241c032d060512348fbc822d491a8f2d08c462d33be1c28c78ef71d57f5ed', '2026-12-01 13:16:56.143489+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('3', '3', E'\\x6cbed9525f7f4ffca8ddef15b02ff0fe', E'\\xab49aaa1b5ea9289dfee2a5ea0409c61a914823e963ad233d7c16ebe0d5ac1bb', E'\\xe1b3b8fbc39221a576542fc3645a3921d2e1058a0baf23ccc338b1b24c1dfad6', '2026-12-01 13:16:56.143492+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('4', '4', E'\\xcc9bc0354f79409fa4c0cbe95adfcf74', E'\\x5038f4bff696b2a270c2457552ddbbe0217067db7faa5b05232f983ad1d3588f', E'\\xf9d4f744c4af141693d77b08607f85db8dafe48edd08bbc07dc2ea3a60bc8cf9', '2026-12-01 13:16:56.143494+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('5', '5', E'\\x814a12f0d716470c80cdde454e6cba75', E'\\xb26acb7dc3ee8f6b86e0730befe0e96e4c646ca855d66406c19ff21deae8fa81', E'\\x9c765f6c37bf5505aaa92412c37baa4bd3397e4ce98c545ec135a14d1c55a7c4', '2026-12-01 13:16:56.143495+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('6', '6', E'\\x032adc77f8974781bfaacc0348a9c4c3', E'\\xca602902a26340f128c630b8e2c569d0b815eb991047df9bba18835e7afbaa98', E'\\x4e0e23158c442db6054e7fc312d827364d1c5922f81d7eaced75eb0ae47cee02', '2026-12-01 13:16:56.143497+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('7', '7', E'\\x55d85a81aefa438ca76d67b191b6a88c', E'\\x0d1e76214059e462535af6ab56397c22263e066171c686f68e926acfe54fce70', E'\\x92b4d4d68b8b70337523e64b2aa03bda6d1ce9b93ed2d671fe5e75b6b314bf57', '2026-12-01 13:16:56.143498+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('8', '8', E'\\x42988ebc62f9484aa8036160494c8947', E'\\xe954c7c350ebe3117a3cb03f4bd92be7e01fec2a90fbc432fd8e514548067cdf', E'\\xeb910170622d4bb0e462e9dea29778ac5f1d96b2d8aef3d4359606cefde31373', '2026-12-01 13:16:56.143499+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('9', '9', E'\\xe4879a5b5aac4ba689e3da7c2fb7cbc1', E'\\x62ca8847d3ef8646e4a9686af2dff62d00ca4fa06d1f3ba5c239f57f20da78e0', E'\\x0580813a25ca86cc97de3e8d83f87a474e80a92cc0bc4555f39305901a8ebe55', '2026-12-01 13:16:56.143501+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('10', '10', E'\\x952ba6c57144420a96a04e53ee3b2c6d', E'\\x32e8fb82c83a189a286ef0c1df2ab946f4919724b8f0f4a3694634bd0301485d', E'\\xf8bc9f713f5f67a51bbfac0baed0a60ebce9093f36de497bba836c481ce93c76', '2026-12-01 13:16:56.143502+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('11', '11', E'\\x550e62ad22394877948a10bf5e1343f3', E'\\x45bdf4acbf66be035656088d2535e2c9549d2207f4d07f49f06c3a2dde623874', E'\\x91a7383cdc768cd8f6e6afeae947fd985a49aa0a199f8eba3385daec1d2fefbd', '2026-12-01 13:16:56.143505+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('12', '12', E'\\x3638b29db2334706ba4823689cd433b3', E'\\xa29f1624a41f388ea4ce94390275082548797bc240ac5b983360a4ab0dd75125', E'\\x59db6f3e295ee7af7f31dbb60a3fc43ef759b8f1856bc33acb6e9dbf5081d1fa', '2026-12-01 13:16:56.143507+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('13', '13', E'\\x5f2bc37b2fa44c65af4fc82a9f2dbf00', E'\\x28ac059f51a9709d0ff7c97403ce46760653bcd805f570177d727464fecec0b4', E'\\xd6c7f41dcbc352594abdd607ef0baeca776150a205d2b60c13728c50e7044371', '2026-12-01 13:16:56.143508+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('14', '14', E'\\x43b4a7e2140d4fe683f8126559041e73', E'\\x78e0699bde699bb3ed3b10c3083a88d251ca6a23321fd7d6ab9178ee050533eb', E'\\x3e7f22b74b23f46702b187e179791083e620404323d7360f4cc3341b587dab27', '2026-12-01 13:16:56.143509+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('15', '15', E'\\xe5b03a377c49423c9503486e305544ed', E'\\x0249f8f76c61b2c3c0a570ea94e7776e07cad5639659464859c8fc0a1623087c', E'\\x9e6f6a35d494f695943ddf6260eb2c59b6c05caa8fdd7c7f58247451a302eb11', '2026-12-01 13:16:56.143511+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('16', '16', E'\\x47e4feb60eb94b20806c0eff3310ebec', E'\\x4d634af6bb706a5a592f4b1e41d8487d2034037187259d520170b6b4885d34e0', E'\\x12563ca37f4df1be899c3586186076e1e66379a1dd05dfccb5e60ef7ae287276', '2026-12-01 13:16:56.143512+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('17', '17', E'\\x0fdf7137213047fba65dd50f891b9a39', E'\\x4fc898b8e86f6cf58deec4ab70b3ff1c2e405b9463c67facc5e9771e2dfc55a4', E'\\xe0da8d91d324ed9a1fd449f31f406bfcb450cb0c1f55977a1d2e125f7d433fe8', '2026-12-01 13:16:56.143513+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('18', '18', E'\\x9f9fe96564304dec9def4e5ae219714a', E'\\x344ad413ed2fc9f6a0f8696921f8139590d118d504add238ef7e14b8a79293db', E'\\x46ce3ed62b2e717b97d82e149d863ab0a6f15dcbb286935b86218db0884b1fe9', '2026-12-01 13:16:56.143515+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('19', '19', E'\\xb799c94574fd473e87b42494c4fae7dc', E'\\xb71369b0c69d5966f5cd5433577a3ef93cc17a2e540733ae87fef9c6432faba8', E'\\x1946be5e07b61b9c7937d41351cc839136a6fa2c67a345816d5bc6f1282258b3', '2026-12-01 13:16:56.143516+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('20', '20', E'\\x834fd4b5e9824b6ab46ff319577a2b8e', E'\\x9e0dc9a5948453566727b275cfcdbeb883e9b82d12e059beeed347cf64be7ece', E'\\x67a025e271a22f36c22ef73db306dbd0327b8dd9dbb9a63e14cd936a7e03c626', '2026-12-01 13:16:56.143517+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('21', '21', E'\\x9f52624c152842ce945b24321b03d315', E'\\x86e62bf7ab7761a43e4024a727e57f1057a4dc1fd74ca658799af2323cf7a941', E'\\x241735d23c22a2bba14d26dea24eadaa4183f15fc44e6bc51166d1abc85d1c70', '2026-12-01 13:16:56.143519+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('22', '22', E'\\x022fb14bde2b4a8db02d0aeb028b24d1', E'\\xde60af54b5af12c6a5bed6769ab482567387f81d0f2995002cbfad13007d1c3a', E'\\xc795c9bd2b7afd466f0aab6d3ffbbb68c7cea7152294eaea489e8d7c36227e42', '2026-12-01 13:16:56.14352+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('23', '23', E'\\x6676d4e17026463fa11d93cb738a34de', E'\\x501f5390fd42bef6a4cc532d00f2b839e1e00156db030bafec4da9dc20b38cd4', E'\\x8a3eaf29d837930be7a10e3323c10ec71005fc898695dfc0429f014c58051fb7', '2026-12-01 13:16:56.143522+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('24', '24', E'\\x6ec68d2dcdf244e1acab6566d2f330bf', E'\\x08fc4a012ede9ed67d7b746c30e7e9172fc9542d133460c064d0fdac4b32bb32', E'\\xa04f41cae07053a178e8f596d6ba78d9ee3b748260936e3f3661181a35348b29', '2026-12-01 13:16:56.143523+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('25', '25', NULL, E'\\x7191c9645165f8ba0022c65e64201d65a6fd024295b8ed1a68a1a9d751a19bf4', E'\\x4cab1458e360d026bd304066bebac4c371aa023e14b90e155b41f8cbc8967b07', '2026-12-01 13:16:56.143526+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('26', '26', E'\\xf54247053475463888a515bc00feace6', E'\\xfda7473b0ce14ca8737b77dafbb711520466b717f866febb470266e266d64799', E'\\xc63b76e876521019b94e85fc92f1a8f5efc62c5df94e76fab4b5493323f6082e', '2026-12-01 13:16:56.143527+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('27', '27', E'\\xc154326c0db940febc36924526671234', E'\\x25f184847af46f449922947559d8bee6c05c5b8f234fb5ca7901c15ca103c800', E'\\x462796d9a77061a9bf1170c55c56c678dbffeb664cb4640db81b41ffa77365c0', '2026-12-01 13:16:56.143529+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('28', '28', E'\\xe5eaaaee91dc4dbeb8642c93934800c4', E'\\x624050b67c687530b4ba6398d2790e2e8bc5ee4df7c46701ca1861f872befe74', E'\\x480524048df1682908b00ce5b6239b10c16df161f6313ff4bc972c4ce26d6ab4', '2026-12-01 13:16:56.14353+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('29', '29', E'\\x20a160f7fca148219e5852d2961f185b', E'\\x576405a124a95e059b736c8e81b926a4a00ad3ba6b3e74eacfdb050c74f66ba9', E'\\x8c4798e90907dbcc67978db3aff6f4debee5049f090dae59afb4239cb5a145c1', '2026-12-01 13:16:56.143531+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('30', '30', E'\\x20850bfada4143e7a3e1d7ed745658f4', E'\\x5e333e225f18ca68b664ec5752374a4326db473eef2705ad7bc0ac7618bf86e3', E'\\x6757449031c708d5af0f6009100113ea7ab6925e7b2e4937c7090e27572d23a9', '2026-12-01 13:16:56.143533+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('31', '31', E'\\x09eb520a26c4417281fda123bf4d7931', E'\\x82d85b64a1c8ad786375c323c19412a38ff2dd7c7b77694af81a7a2d7eeb7ea8', E'\\x942d007bedf92953884c43b16ce5ce36dcc5d540cb3f92d4985d6d4780e2fd9d', '2026-12-01 13:16:56.143534+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('32', '32', E'\\x4ad3375bfb4042e29c5e4fa7f8c7428d', E'\\xef1a35c1626700d68417ebc5c0a45fc1f0d80819331eff76998f00f5139e8e3a', E'\\x072b5795978308e855ac6a076dbc208dda15557587887ac7be2c52ebbca43a87', '2026-12-01 13:16:56.143536+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('33', '33', E'\\xf194b46dbe044e428a2ea534546eeb94', E'\\x1d54d774bbd9470ca85f84efb7f8abb6b957f446e1a1bfb42e5c5053af393214', E'\\x7611779a71227da7f75148c8a2c21227dcee3c922ae8ee1ddb8c429ad666031f', '2026-12-01 13:16:56.143537+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('34', '34', E'\\xaa15ed4d8f254160ab484a4d7d61fbae', E'\\x858d04edb66ccfd3f821415845f40a66469562b6f8ffe7520f6fb2d2e08127fb', E'\\xf453aabb96a86b721534481cc06e31022b173c04edc459c14bdd5b75133b58fc', '2026-12-01 13:16:56.143538+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('35', '35', NULL, E'\\xfac61f231b3b51cfd4515647ebab961b3090c772ab4769b4a7b7a2746aed2e32', E'\\x7fc3876332e9be21cedd81fb492a7561dd8b6c19947fe838ffcfc752ff428469', '2026-12-01 13:16:56.14354+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('36', '36', E'\\xf1235fe22c22417e9403b865f2e8f4ef', E'\\xe7b9965c5a1d18e5044b035323ab2f90378c5df6332eede18bb48b2264a9c2b8', E'\\x0294b592bf53f3a149e0bdc85666c87645bf1fdf062de427406158e4ee966e97', '2026-12-01 13:16:56.143541+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('37', '37', NULL, E'\\x8138ef81e31b275d5224d2d77910a0f0248169ae8bcb795d954b90c4c81a5aef', E'\\x81f38743d56642f43a9ac4c8c1ece0f6607f08408c50ab2fd801de324c6e83a3', '2026-12-01 13:16:56.143542+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('38', '38', E'\\x715032202752451eaafd80e36f3aaab2', E'\\x86068b3cad041fd4ad6616d0b3be91f0705c6a6d57e7a677b045ede93f57fa4b', E'\\x7531803e87b13b058e253f8940e75b7dfcf2355d2697dcae85f03632c0d52b8b', '2026-12-01 13:16:56.143544+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('39', '39', E'\\x3790ac51c24d442ab33079b990f7454d', E'\\xfb59d940d9d972287b2419fac83bf081ee96d6465016faec7d8350c91cde3557', E'\\xf48fc23515aeecf48ba996c5055f4118e36dca2af86f8dbe7f906ec5ff7cc038', '2026-12-01 13:16:56.143546+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('40', '40', E'\\x0c3b88493ae34188a6c2dbabfcb7b80f', E'\\xd5ffa470be3ecb5343fa7065f4576bf17bf3ba67c3f687b2fa5339d3a6c41b00', E'\\x1243d01d68c48a12c61a079a67fc383cd0c230b7985c6c5457d96b33ad26ff88', '2026-12-01 13:16:56.143548+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('41', '41', E'\\x2ced689f352f4ae78bc2215a1d3b852c', E'\\x12487e27ffef001fde9b52b7841817e3dcfb9c14dc7412c0b302c481a57cb316', E'\\xdb2be894fd97ad1551183af9c08e8b88f684baca11052cabf32ecc4ef713e7ac', '2026-12-01 13:16:56.143549+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('42', '42', NULL, E'\\xe3d4d3cf1749f14c7531fb665872c44fbb2fc37d1d8f8cc4a99776fc91d76fd0', E'\\x1cb55f3e1f30dc4e6c2032284fef036485908f44420f118ec8a78d4981d00866', '2026-12-01 13:16:56.14355+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('43', '43', NULL, E'\\x2a28a29c8a06d00adc7a144d7d54d4298fe1b07bfa80ea33ed6236410e0ba4a4', E'\\x6e58de353d6f6b0f170337d59089ea2943579c77be47ed5046799a4ef713e765', '2026-12-01 13:16:56.143552+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('44', '44', E'\\xa9ec06e09d9e460089f4a2d962d4d3c8', E'\\xbcbfd749d008458d22034e6c289abf47ba9089bc6f793a3d0d76ca865c5be57d', E'\\x8640549f693eb833429caf87be55a0245d61fdd120e96b2c792e791a96bf103e', '2026-12-01 13:16:56.143553+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('45', '45', E'\\x2a4dc05d243a4f6eb78c1c22071ccf28', E'\\x1e3d74c56f2f3867ed773abf1812e4103cb8064ca3e9da64bf511db08fc707af', E'\\x27a1cff3ebf25a8f7f7e7a62fc8d2acd59c055700bdf3d53f6a434f5f8d56654', '2026-12-01 13:16:56.143554+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('46', '46', NULL, E'\\x89ac1a5cca3fb9ebe91476c0e04d1b812d33b1ddc71da1ba3907638c28eaba2e', E'\\x4fe0d9bf6b54962a325df904fbdce9f66ed302567642596edd91ab6cb7ff376c', '2026-12-01 13:16:56.143556+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('47', '47', E'\\x58f4fe79f83446a3a5298186003b605c', E'\\xc3e8bbf7d4eb1ed111c65297bec8ed5c4cf1e9feb7e33cc2fd72899b4f6121df', E'\\x3e546b9d828686879214a23d27fb13ac208864ef234622de4d565ea626214e32', '2026-12-01 13:16:56.143557+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('48', '48', NULL, E'\\xe6ac3ea4d6de38c967532665b0e5f0345a68a1c8ffef0b3fcbd65bd8ab76d1da', E'\\x80491d268278fe08ec7ce8089591cee8570431cfc90ab9d0b73c4d5dce94f772', '2026-12-01 13:16:56.143558+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('49', '49', NULL, E'\\xd2fdcd211a2d67a8ace58c3f07b9b7aabe6cce6675cef2732f3fda6a6fff432b', E'\\x9008586257528a28b100c9a0ce8011790fc50354e7c17609a022cf74fd8418c2', '2026-12-01 13:16:56.14356+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('50', '50', E'\\xfd10dd500c164240aa5d6cefaef032d4', E'\\x9012f44736862e794451aeef35693b9ffc3cde3384db4d003331e29aec960ce4', E'\\x5dc23cd41a3ab1a06d11b1fd198d5257775efeceebbfa7fb90fbe15b1cf51e0b', '2026-12-01 13:16:56.143561+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('51', '51', NULL, E'\\x8b2f7c5124f3570ff0e3c271036702a6ee616ead8f4cc8fcab6328a21a6e53fc', E'\\xf55e6c5b987d2965acc13046d0ae21e7a1041c0327f4f75f1e59c2c705a3dddf', '2026-12-01 13:16:56.143562+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('52', '52', NULL, E'\\xcb6e4dbb3e96e75db71b83390e4ece306885022611112041d4fe74aa33252cb3', E'\\xa677a8212d8d268a408ff393d5769e36e7960380d80de2010a4be7c3542e6cf2', '2026-12-01 13:16:56.143565+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('53', '53', E'\\x23ef9bf0af8642a1bef261e88c04c1cf', E'\\x73603987f8d9def8d8de180070cfccd78eaff1c7bd8d42b8266a36061125d70d', E'\\x9360344550bc6b2cd1e296a8d022761a1d5887a581c223826325bacd33d80711', '2026-12-01 13:16:56.143567+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('54', '54', E'\\xf030cbc3e1d3452ebbdd843df2e9dbab', E'\\xa1ea5d2ce4b7569deae767525d9b2a0b4d5837ff4580bd20fcbba12808efe941', E'\\x650e7e9d7dbdbb89f269d28a8eb8ac5e3cc4fc12d457c746485d22074c321ad3', '2026-12-01 13:16:56.143568+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('55', '55', E'\\xb3a896f18e7f4adf80c2b84c55205099', E'\\x4b10c15f2fa2a4faddcff38976b6242c42f116cbc231bf6c33fa90da5d01f940', E'\\x243658116b5445993339930938a9a3a260a9229be63dd0319fb2bcbe444bfe31', '2026-12-01 13:16:56.143569+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('56', '56', E'\\x72c4e6ea9a9d4c8db48e0032fac03242', E'\\xcb79f4f317c145876f396adb84684053591d228aa5153e00a6c86ae5db5a71de', E'\\x7ac8362cd0c98bb8ce2abc71371a6a819ab989dd764010207bbaf5660f2a0ea6', '2026-12-01 13:16:56.143571+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('57', '57', E'\\x039ed958ed124d4ebae2846a2aec493e', E'\\x4b84fda4028e16b8d17cb29f5812c31e810655c6e4880b4e8ce916ff975e0218', E'\\xccb446234dcaf3138925288d36d40f7272d1e9f8f6554d980fb87ff19319aeb2', '2026-12-01 13:16:56.143572+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('58', '58', NULL, E'\\x1e7d34a1f197e0191d881cd4e98f51b55783ddc13de4c220389f53f507e21a23', E'\\x1fcba37b59350079947e20b2df55152913c8ea3693fe9776b85b55f950f68f87', '2026-12-01 13:16:56.143573+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('59', '59', E'\\x99054fc4125e4f04918f75634e313a3e', E'\\x5e8e9425ee7e407e79f325415bea40bdc24b2ef853731cf8414145da7dd9d8cf', E'\\x5245811d96dcebd23eb78a24d909f7ba7f4656a72a2af4113c31019e7ed70846', '2026-12-01 13:16:56.143575+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('60', '60', E'\\xe9070c4bd22245c0a203135616353ef8', E'\\xe7072e4e884780c03ab2f9de883c33a60df5138108df77e9e915e9e9efcb6416', E'\\x6ddc7ff13e4d71880ca116d26065d58bbd651f38b03f2ce7bc0bbb26a1197ca9', '2026-12-01 13:16:56.143982+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('61', '61', E'\\x032437a4481e4d13ba541f540931c5ed', E'\\xaad17bff8c5d6ac87d9753a6ea40fca2ab27c842b0fe0733a0ea13d8fd1828f7', E'\\x569ede6137710e299dee6b4968e64dad8fe0a3eb75b9e15112d85207dc97f0dc', '2026-12-01 13:16:56.143984+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('62', '62', E'\\x5e47bfcfb2d749858aacc79c3c68f9cb', E'\\x21b99010cc17f91349ec9e48cf47dea3f771bd4923ebe2bf18f208e49884c555', E'\\xbea78f4b71123d0c6c5f2ea2dc43f760f52192f1ebf88413d9e1de003c1ab73e', '2026-12-01 13:16:56.143985+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('63', '63', E'\\xbede81a8cfe64f35b75ccf20d1e377ff', E'\\xdda3853d55508bc29aa66fe714bee6524416246ed1b30a8430e263621f1811e4', E'\\xfb051b8b4971d737ed2b4364b2498e554e671d22d32faacf6fa5f8d413f7a38b', '2026-12-01 13:16:56.159648+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('64', '64', E'\\x4cac3c95266a40e2b18f81e65f4166f8', E'\\x1f4811fe146eb87cf309e219ef921d2b5e78e1827591d69c4f5da19601fec138', E'\\x09e90dd704471f4b7f5e5b2e437a68e3aedacdd56e773322422e03947176c4dc', '2026-12-01 13:16:56.15967+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('65', '65', E'\\x23e013415c2945ae9fafa8ca9b80e102', E'\\xa3ed244a36473dcd607044fe0bf58bdbd7a2192f062174f6e0ec3057baeffd3a', E'\\x8c0ad125a053b62c6a7dffc0033d0efb14bae00c1f6111c7651ebb45f885a98d', '2026-12-01 13:16:56.159673+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('66', '66', E'\\xba59999c4a5d445dab9144f72a743dc8', E'\\x33958966b07eb33abcd6086ca8636d44f068f5f23c11d55e2fc33ff47adbe62c', E'\\x4f94f2b0d5d52c7433df20c5c416d96362390cd03c43b1590af4dddbea4986af', '2026-12-01 13:16:56.159674+00');
insert into audit_seal (seq, audit_id, salt, content, link, sealed_at) overriding system value values ('67', '67', E'\\xe09b3d4335f94b16a091d93f4e333799', E'\\xce968ead2af16bba4c48290ac2500d2411555491e2930d787bf154a30ffea12d', E'\\x20e848fd642c7fee77c7e6a876cd772d249f6eaa5cde4e7e4aa953d8150a7975', '2026-12-01 13:16:56.159676+00');

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
insert into event (seq, audit_id, at) overriding system value values ('1', '1', '2026-12-01 13:16:56.082407+00');
insert into event (seq, audit_id, at) overriding system value values ('2', '4', '2026-12-01 13:16:56.084806+00');
insert into event (seq, audit_id, at) overriding system value values ('3', '5', '2026-12-01 13:16:56.085037+00');
insert into event (seq, audit_id, at) overriding system value values ('4', '6', '2026-12-01 13:16:56.085141+00');
insert into event (seq, audit_id, at) overriding system value values ('5', '7', '2026-12-01 13:16:56.085469+00');
insert into event (seq, audit_id, at) overriding system value values ('6', '14', '2026-12-01 13:16:56.093529+00');
insert into event (seq, audit_id, at) overriding system value values ('7', '15', '2026-12-01 13:16:56.093692+00');
insert into event (seq, audit_id, at) overriding system value values ('8', '16', '2026-12-01 13:16:56.093812+00');
insert into event (seq, audit_id, at) overriding system value values ('9', '17', '2026-12-01 13:16:56.093901+00');
insert into event (seq, audit_id, at) overriding system value values ('10', '18', '2026-12-01 13:16:56.095228+00');
insert into event (seq, audit_id, at) overriding system value values ('11', '19', '2026-12-01 13:16:56.096378+00');
insert into event (seq, audit_id, at) overriding system value values ('12', '20', '2026-12-01 13:16:56.097869+00');
insert into event (seq, audit_id, at) overriding system value values ('13', '21', '2026-12-01 13:16:56.098276+00');
insert into event (seq, audit_id, at) overriding system value values ('14', '22', '2026-12-01 13:16:56.099389+00');
insert into event (seq, audit_id, at) overriding system value values ('15', '23', '2026-12-01 13:16:56.10244+00');
insert into event (seq, audit_id, at) overriding system value values ('16', '24', '2026-12-01 13:16:56.103136+00');
insert into event (seq, audit_id, at) overriding system value values ('17', '25', '2026-12-01 13:16:56.103638+00');
insert into event (seq, audit_id, at) overriding system value values ('18', '26', '2026-12-01 13:16:56.104101+00');
insert into event (seq, audit_id, at) overriding system value values ('19', '27', '2026-12-01 13:16:56.104711+00');
insert into event (seq, audit_id, at) overriding system value values ('20', '28', '2026-12-01 13:16:56.105907+00');
insert into event (seq, audit_id, at) overriding system value values ('21', '29', '2026-12-01 13:16:56.106177+00');
insert into event (seq, audit_id, at) overriding system value values ('22', '30', '2026-12-01 13:16:56.108275+00');
insert into event (seq, audit_id, at) overriding system value values ('23', '31', '2026-12-01 13:16:56.109405+00');
insert into event (seq, audit_id, at) overriding system value values ('24', '32', '2026-12-01 13:16:56.109771+00');
insert into event (seq, audit_id, at) overriding system value values ('25', '33', '2026-12-01 13:16:56.110047+00');
insert into event (seq, audit_id, at) overriding system value values ('26', '34', '2026-12-01 13:16:56.11031+00');
insert into event (seq, audit_id, at) overriding system value values ('27', '35', '2026-12-01 13:16:56.110603+00');
insert into event (seq, audit_id, at) overriding system value values ('28', '36', '2026-12-01 13:16:56.110944+00');
insert into event (seq, audit_id, at) overriding system value values ('29', '37', '2026-12-01 13:16:56.111078+00');
insert into event (seq, audit_id, at) overriding system value values ('30', '38', '2026-12-01 13:16:56.111207+00');
insert into event (seq, audit_id, at) overriding system value values ('31', '39', '2026-12-01 13:16:56.113283+00');
insert into event (seq, audit_id, at) overriding system value values ('32', '40', '2026-12-01 13:16:56.113602+00');
insert into event (seq, audit_id, at) overriding system value values ('33', '41', '2026-12-01 13:16:56.11377+00');
insert into event (seq, audit_id, at) overriding system value values ('34', '42', '2026-12-01 13:16:56.113918+00');
insert into event (seq, audit_id, at) overriding system value values ('35', '43', '2026-12-01 13:16:56.11406+00');
insert into event (seq, audit_id, at) overriding system value values ('36', '44', '2026-12-01 13:16:56.114701+00');
insert into event (seq, audit_id, at) overriding system value values ('37', '45', '2026-12-01 13:16:56.114874+00');
insert into event (seq, audit_id, at) overriding system value values ('38', '46', '2026-12-01 13:16:56.11497+00');
insert into event (seq, audit_id, at) overriding system value values ('39', '47', '2026-12-01 13:16:56.115598+00');
insert into event (seq, audit_id, at) overriding system value values ('40', '48', '2026-12-01 13:16:56.116031+00');
insert into event (seq, audit_id, at) overriding system value values ('41', '49', '2026-12-01 13:16:56.116447+00');
insert into event (seq, audit_id, at) overriding system value values ('42', '50', '2026-12-01 13:16:56.116547+00');
insert into event (seq, audit_id, at) overriding system value values ('43', '51', '2026-12-01 13:16:56.129127+00');
insert into event (seq, audit_id, at) overriding system value values ('44', '52', '2026-12-01 13:16:56.129711+00');
insert into event (seq, audit_id, at) overriding system value values ('45', '53', '2026-12-01 13:16:56.130206+00');
insert into event (seq, audit_id, at) overriding system value values ('46', '54', '2026-12-01 13:16:56.130637+00');
insert into event (seq, audit_id, at) overriding system value values ('47', '55', '2026-12-01 13:16:56.131007+00');
insert into event (seq, audit_id, at) overriding system value values ('48', '56', '2026-12-01 13:16:56.131335+00');
insert into event (seq, audit_id, at) overriding system value values ('49', '57', '2026-12-01 13:16:56.131678+00');
insert into event (seq, audit_id, at) overriding system value values ('50', '58', '2026-12-01 13:16:56.131985+00');
insert into event (seq, audit_id, at) overriding system value values ('51', '59', '2026-12-01 13:16:56.132297+00');
insert into event (seq, audit_id, at) overriding system value values ('52', '60', '2026-12-01 13:16:56.132633+00');
insert into event (seq, audit_id, at) overriding system value values ('53', '61', '2026-12-01 13:16:56.137021+00');
insert into event (seq, audit_id, at) overriding system value values ('54', '63', '2026-12-01 13:16:56.150119+00');
insert into event (seq, audit_id, at) overriding system value values ('55', '64', '2026-12-01 13:16:56.15023+00');
insert into event (seq, audit_id, at) overriding system value values ('56', '65', '2026-12-01 13:16:56.150309+00');
insert into event (seq, audit_id, at) overriding system value values ('57', '66', '2026-12-01 13:16:56.150631+00');
insert into event (seq, audit_id, at) overriding system value values ('58', '67', '2026-12-01 13:16:56.151156+00');
insert into event (seq, audit_id, at) overriding system value values ('59', '68', '2026-12-01 13:16:56.160036+00');

delete from event_position;
insert into event_position (only_row, seq) overriding system value values ('true', '59');

delete from flyway_schema_history;
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('1', '0001', 'foundations', 'SQL', 'V0001__foundations.sql', '-1287549430', 'herberge_owner', '2026-12-02 03:16:54.985815', '166', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('2', '0002', 'audit and events', 'SQL', 'V0002__audit_and_events.sql', '961462519', 'herberge_owner', '2026-12-02 03:16:55.254818', '78', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('3', '0003', 'access', 'SQL', 'V0003__access.sql', '231669538', 'herberge_owner', '2026-12-02 03:16:55.4086', '104', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('4', '0004', 'house', 'SQL', 'V0004__house.sql', '-698368248', 'herberge_owner', '2026-12-02 03:16:55.541328', '86', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('5', '0005', 'search', 'SQL', 'V0005__search.sql', '-982241184', 'herberge_owner', '2026-12-02 03:16:55.671309', '34', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('6', '0006', 'reminders', 'SQL', 'V0006__reminders.sql', '-1041731650', 'herberge_owner', '2026-12-02 03:16:55.734745', '78', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('7', '0007', 'erasure', 'SQL', 'V0007__erasure.sql', '-1413618145', 'herberge_owner', '2026-12-02 03:16:55.831369', '10', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('8', '0008', 'jobs', 'SQL', 'V0008__jobs.sql', '897586538', 'herberge_owner', '2026-12-02 03:16:55.856874', '27', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) overriding system value values ('9', '0009', 'visibility and privileges', 'SQL', 'V0009__visibility_and_privileges.sql', '813187468', 'herberge_owner', '2026-12-02 03:16:55.887672', '15', 'true');

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
insert into idempotency_key (user_id, key, digest, claimed_at, body, outcome, kind, entity_id, revision) overriding system value values ('2', 'my-first', 'ad1b9de910513527b407147d7a05569066c1a50cceaba3e118df6b13f49e749c', '2026-11-28 08:00:00+00', '{"id":4,"reservationNumber":"2026-4","roomId":3,"guestId":5,"checkIn":"2026-12-20","checkOut":"2027-01-02"}', 'created', 'booking', '4', '1.a79f66bd');
insert into idempotency_key (user_id, key, digest, claimed_at, body, outcome, kind, entity_id, revision) overriding system value values ('2', 'my-second', 'ff14e14c208d414590558c2e333a73da13828df7df2988dacc7f817e6aa5f995', '2026-11-28 08:01:00+00', '{"id": 4, "tags": [], "email": null, "version": 1, "lastName": "(erased)", "firstName": "(erased)"}', 'changed', 'guest', '4', '1');

delete from installation;
insert into installation (only_row, epoch) overriding system value values ('true', '05d280f3-f473-4166-be4e-5395d4265b8e');

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
insert into signing_key (id, secret, created_at, number) overriding system value values ('0b56778c-e86e-4521-9980-55fd86fdb2bf', E'\\xf76857793bb250ec82429c39141f6bb46010ad7d75ded7c522d05127714de2b8258d7dd8726a8483e973da1494780c06ddfde6b173887fb8aa41c810f244c3e2', '2026-10-01 07:00:01+00', '1');
insert into signing_key (id, secret, created_at, number) overriding system value values ('4cbd53c4-7eaf-4a8c-a408-537b309b6ba9', E'\\x9afd85ad655c4adbad06fd60ebc3fcf77436446d4084593781e8ca32d0036877258d7dd8726a8483e973da1494780c06ddfde6b173887fb8aa41c810f244c3e2', '2026-11-01 02:30:00+00', '2');

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
