-- What everything else stands on: extensions, collations, the unit of work's settings, the change log.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Named here so that no sorting depends on the locale of the cluster.
create collation german (provider = icu, locale = 'de');
create collation german_natural (provider = icu, locale = 'de-u-kn'); -- 2 before 10

create table installation (
  only_row boolean primary key default true check (only_row),
  epoch    uuid not null default gen_random_uuid()
);
insert into installation default values;

-- Settings of the unit of work. A setting that was once set locally reads as '' afterwards, hence nullif.
create function caller_id() returns bigint language sql stable parallel safe
  return nullif(current_setting('herberge.user_id', true), '')::bigint;

create function rehearsing() returns boolean language sql stable parallel safe
  return coalesce(current_setting('herberge.rehearsal', true), '') = 'on';

-- A rehearsal draws no number: what it makes has an id below zero, another one on every connection.
create function next_id(sequence_name regclass) returns bigint language plpgsql volatile as $$
begin
  if rehearsing() then
    return -pg_backend_pid();
  end if;
  return nextval(sequence_name);
end $$;

-- German as people type it: ä, ae and a are one letter, so are ö/oe/o, ü/ue/u and ß/ss; no case, no accents.
create function fold(words text) returns text language sql immutable strict parallel safe
  return replace(replace(replace(
    regexp_replace(
      normalize(replace(lower(words collate "und-x-icu"), 'ß', 'ss'), nfd), '[\u0300-\u036f]', '', 'g'),
    'ae', 'a'), 'oe', 'o'), 'ue', 'u');

create sequence change_id_seq;

create table change_log (
  id         bigint generated always as identity primary key,
  change_id  bigint not null,
  table_name text not null,
  record_id  bigint not null,
  operation  text not null check (operation in ('created', 'updated', 'deleted')),
  user_id    bigint not null,
  username   text not null,
  request_id text not null,
  at         timestamptz not null,
  old        jsonb check ((old is null) = (operation = 'created')),
  new        jsonb check ((new is null) = (operation = 'deleted'))
);
create index change_log_record on change_log (table_name, record_id, id);
create index change_log_change on change_log (change_id);
create index change_log_at on change_log (at);
create index change_log_user on change_log (user_id, id);

-- One row per written row, in the same transaction. Its arguments name columns that never enter the log: of a secret
-- it only says that it changed.
create function log_change() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  author bigint := caller_id();
  change bigint := nullif(current_setting('herberge.change_id', true), '');
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  hidden text;
begin
  if author is null then
    raise exception 'a write needs an author: set herberge.user_id in the transaction'
      using errcode = 'raise_exception';
  end if;
  if rehearsing() then
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
  insert into change_log (change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new)
  values (
    change, tg_table_name, (coalesce(after, before) ->> 'id')::bigint,
    case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'updated' else 'deleted' end,
    author, current_setting('herberge.username'), current_setting('herberge.request_id'), clock_timestamp(),
    before, after);
  return null;
end $$;
