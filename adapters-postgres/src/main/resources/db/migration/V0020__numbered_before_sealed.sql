-- Whoever listens waits for a number and not for a seal, which takes four times as long. Numbering leaves a batch of what
-- it took, and sealing goes through the batches; so a written row is still noted once, by whoever writes it.

-- What one round has numbered and nobody has sealed yet.
create table audit_batch (
  id        bigint generated always as identity primary key,
  audit_ids bigint[] not null
);
grant select on audit_batch to "${applicationRole}";

-- Numbers what is committed, in the order of the ids, and says how many rows that were, those that nobody is told of
-- among them. Ids are drawn after the row lock, so a change that saw another's commit comes after it; numbers are given
-- to committed rows only, under one lock, so nobody ever sees them out of order. One notification per call, however many
-- rows.
create or replace function publish_changes(at_most integer, tell boolean default true) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
           cross join lateral (select a from audit_log a where a.id = noted.audit_id offset 0) l -- one by one
           order by noted.audit_id limit at_most) it; -- of what is there: notes of rows that are gone hold up nothing
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

-- Seals what is numbered, batch by batch, at most so many rows unless the first batch is larger, and says how many there
-- were. Under the lock for which an erasure waits too: a seal over what is being blanked would never fit again.
create function seal_changes(at_most integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
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
  -- A row that was deleted by force before it was sealed keeps its note, by which verifying finds that it waits for ever.
  insert into audit_unsealed (audit_id)
    select audit_id from audit_batch b cross join unnest(b.audit_ids) audit_id
     where b.id = any (batches) and audit_id <> all (ids);
  delete from audit_batch where id = any (batches);
  return cardinality(ids);
end $$;
revoke execute on function seal_changes(integer) from public;
grant execute on function seal_changes(integer) to "${applicationRole}";
