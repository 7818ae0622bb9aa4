-- Publishing takes half the time: rows are read, written and forgotten in sets, and only the links, each of which needs
-- the one before, are made one by one. What is sealed and how stays as it was.

-- That a row is there was checked by locking it, which writes it once more. Rows of the audit are never deleted, and
-- who deletes one by force is found by the seal that is left.
alter table audit_seal drop constraint audit_seal_audit_id_fkey;
alter table event drop constraint event_audit_id_fkey;

-- Who did what when, as a link covers it.
create function audit_facts(it audit_log) returns bytea language sql stable
  return convert_to(jsonb_build_array(
    it.id, it.change_id, it.table_name, it.record_id, it.operation, it.user_id, it.username, it.request_id,
    to_char(it.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), it.owners)::text, 'UTF8');

drop function audit_link(bytea, bytea, audit_log);
create function audit_link(previous bytea, content bytea, facts bytea) returns bytea language sql immutable
  return sha256(previous || content || facts);

create or replace function publish_changes(at_most integer, tell boolean default true) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  place    bigint;
  chain    bytea;
  number   bigint;
  it       record;
  ids      bigint[] := '{}';
  salts    bytea[] := '{}';
  contents bytea[] := '{}';
  links    bytea[] := '{}';
  events   bigint[] := '{}';
  times    timestamptz[] := '{}';
begin
  perform pg_advisory_xact_lock(hashtextextended('herberge.publish_changes', 0));
  select seq, link into place, chain from audit_seal order by seq desc limit 1;
  if not found then
    place := 0;
    chain := sha256(''::bytea);
  end if;
  for it in
    select s.audit_id, s.salt, (l.a).at, audit_content(s.salt, l.a) as content, audit_facts(l.a) as facts,
           is_event(l.a) as told
      from (select audit_id, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) as salt
              from audit_unsealed order by audit_id) s
     cross join lateral (select a from audit_log a where a.id = s.audit_id offset 0) l -- one by one, whatever is planned
     order by s.audit_id limit at_most -- of what is there: notes of rows that somebody deleted must hold up nothing
  loop
    chain := audit_link(chain, it.content, it.facts);
    ids := ids || it.audit_id;
    salts := salts || it.salt;
    contents := contents || it.content;
    links := links || chain;
    if it.told then
      events := events || it.audit_id;
      times := times || it.at;
    end if;
  end loop;
  insert into audit_seal (seq, audit_id, salt, content, link, sealed_at)
    select place + n, audit_id, salt, content, link, clock_timestamp()
      from unnest(ids, salts, contents, links) with ordinality as sealed (audit_id, salt, content, link, n);
  delete from audit_unsealed where audit_id = any (ids);
  if cardinality(events) > 0 then
    select seq into number from event_position;
    insert into event (seq, audit_id, at)
      select number + n, audit_id, at from unnest(events, times) with ordinality as told (audit_id, at, n);
    number := number + cardinality(events);
    update event_position set seq = number;
    if tell then
      perform pg_notify('herberge_events', number::text);
    end if;
  end if;
  return cardinality(ids);
end $$;
