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
