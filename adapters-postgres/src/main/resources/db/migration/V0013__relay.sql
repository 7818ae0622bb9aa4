-- Where servers tell each other of new events by another way, numbering them notifies nobody: a commit that notifies holds
-- a lock of the whole database. A server that knows nothing of this calls it as before.

drop function publish_changes(integer);
create function publish_changes(at_most integer, tell boolean default true) returns integer language plpgsql security definer
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
    if tell then
      perform pg_notify('herberge_events', number::text);
    end if;
  end if;
  return done;
end $$;
revoke execute on function publish_changes(integer, boolean) from public;
grant execute on function publish_changes(integer, boolean) to "${applicationRole}";
