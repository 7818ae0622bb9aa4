-- Moving in from the former desktop program: which databases were moved in, what became of each of their rows, the rows
-- themselves, and former reservation numbers.

-- The author of everything that is moved in. It cannot log in, like the server itself.
alter table app_user drop constraint app_user_system;
alter table app_user add constraint app_user_system check ((role = 'system') = (id in (0, -1)));
alter table app_user disable trigger user;
insert into app_user values
  (-1, case when exists (select from app_user where username = 'import') then 'herberge.import' else 'import' end,
   'Import', null, 'system', false, false, null, 1, '2026-01-01Z', 0, '2026-01-01Z', 0);
alter table app_user enable trigger user;

create table import_run (
  id         bigint primary key check (id >= 1),
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes      bigint not null check (bytes >= 0),
  kind       text not null,
  started_by text not null check (length(started_by) between 1 and 100),
  at         timestamptz not null
);
create trigger import_run_author before insert or update or delete on import_run
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger import_run_log after insert or update or delete on import_run
  for each row execute function log_change();

-- The report of a run, without its decisions.
create table import_report (
  run_id  bigint primary key references import_run,
  variant text not null,
  closed  boolean not null,
  report  jsonb not null check (jsonb_typeof(report) = 'object')
);
create trigger import_report_author before insert or update or delete on import_report
  for each statement when (caller_id() is null) execute function refuse_without_author();

-- What a person must look at. A table of its own, because texts about a guest are erased with the guest.
create table import_decision (
  run_id     bigint not null references import_run,
  position   integer not null check (position >= 0),
  kind       text not null,
  table_name text not null,
  legacy_key bigint not null,
  guest_id   bigint, -- no foreign key: the guest may be deleted
  text       text not null,
  primary key (run_id, position)
);
create index import_decision_guest on import_decision (guest_id) where guest_id is not null;
create trigger import_decision_author before insert or update or delete on import_decision
  for each statement when (caller_id() is null) execute function refuse_without_author();

-- Every row of the databases that were moved in, as it was there (but for passwords and key codes), and what became of it.
create table legacy_row (
  id         bigint generated always as identity primary key,
  run_id     bigint not null references import_run,
  table_name text collate "C" not null,
  legacy_key bigint not null,
  digest     text collate "C" not null, -- recognises the row in another file; 'erased' after the erasure of its guest
  fate       text not null check (fate in ('taken', 'repaired', 'takenWithLoss', 'archived', 'refused')),
  remarks    jsonb not null check (jsonb_typeof(remarks) = 'array'),
  entity_id  bigint, -- no foreign key: the entity may be deleted here
  guest_id   bigint, -- whom the row is about
  content    jsonb not null check (jsonb_typeof(content) = 'object')
);
create index legacy_row_known on legacy_row (table_name, legacy_key);
create index legacy_row_guest on legacy_row (guest_id, id) where guest_id is not null;
create trigger legacy_row_author before insert or update or delete on legacy_row
  for each statement when (caller_id() is null) execute function refuse_without_author();

-- The archive is erased with the guest. What stays is that there was a row, so that it does not come in again.
-- The rows of a merged guest keep its id, so that undo separates both again: they are erased with the guest that stays.
-- Removal is judged at the end of the transaction, when a merge has stored the guest that stays.
create function erase_legacy_rows() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' and exists (select from guest where merged_from <> '{}' and merged_from @> array[old.id]) then
    return null;
  end if;
  update legacy_row set digest = 'erased', remarks = '[]', content = '{}'
   where guest_id = any (old.merged_from || old.id) and digest <> 'erased';
  update import_decision set text = '(erased)' where guest_id = any (old.merged_from || old.id);
  return null;
end $$;
create trigger guest_erased_from_archive after update of first_name, last_name on guest for each row
  when (new.first_name = '(erased)' and new.last_name = '(erased)') execute function erase_legacy_rows();
create constraint trigger guest_removed_from_archive after delete on guest deferrable initially deferred
  for each row execute function erase_legacy_rows();

-- Numbers that guests of the former program got and that are not of this server's form, or whose id was not free.
create table booking_alias (
  booking_id bigint not null references booking on delete cascade,
  alias      text collate "C" not null check (length(alias) >= 1),
  primary key (alias, booking_id)
);
create index booking_alias_booking on booking_alias (booking_id);
create trigger booking_alias_author before insert or update or delete on booking_alias
  for each statement when (caller_id() is null) execute function refuse_without_author();

-- The text by which a booking is found, with its former numbers.
create or replace function keep_booking_search() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into booking_search (booking_id, created_by, words)
    values (new.id, new.created_by,
            fold(concat_ws(E'\n', new.reservation_number, new.notes,
                           (select string_agg(alias, E'\n' order by alias) from booking_alias where booking_id = new.id))))
    on conflict (booking_id) do update set created_by = excluded.created_by, words = excluded.words
      where (booking_search.created_by, booking_search.words) is distinct from (excluded.created_by, excluded.words);
  return null;
end $$;

create function add_alias_to_search() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  update booking_search set words = words || E'\n' || fold(new.alias) where booking_id = new.booking_id;
  return null;
end $$;
create trigger booking_alias_search after insert on booking_alias
  for each row execute function add_alias_to_search();

-- Whether clients are notified of an audit row: it is about a record of the house and its version changed. What was moved
-- in is no event: clients load everything again.
create or replace function is_event(it audit_log) returns boolean language sql stable
  return it.table_name in ('room', 'room_block', 'guest', 'booking', 'reminder', 'app_user')
    and (it.old ->> 'version') is distinct from (it.new ->> 'version')
    and it.user_id <> -1;

-- Gives the event log another name after a move-in, so that every client loads everything again.
create function end_import() returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if caller_id() is distinct from -1 then
    raise exception 'only a move-in ends a move-in' using errcode = 'insufficient_privilege';
  end if;
  update installation set epoch = gen_random_uuid();
end $$;

-- The last id that the sequence of a kind of entity has given; 0 if none.
create function last_id(kind text) returns bigint language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  return coalesce(pg_sequence_last_value((kind || '_id_seq')::regclass), 0);

-- Makes the sequence of a kind of entity give greater ids only. The lock waits for transactions that have drawn an id and
-- not yet stored it, and keeps others from drawing one meanwhile.
create function reserve_ids(kind text, up_to bigint) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if caller_id() is distinct from -1 or kind not in ('room', 'guest', 'booking') or up_to > 1000000000000 then
    raise exception 'only a move-in reserves ids' using errcode = 'insufficient_privilege';
  end if;
  if last_id(kind) >= up_to then
    return;
  end if;
  execute format('lock table %I in share row exclusive mode', kind);
  if last_id(kind) < up_to then
    perform setval((kind || '_id_seq')::regclass, up_to);
  end if;
end $$;

grant select, insert on import_run, import_report, import_decision, legacy_row, booking_alias to "${applicationRole}";
revoke execute on function end_import, last_id, reserve_ids from public;
grant execute on function end_import, last_id, reserve_ids to "${applicationRole}";
