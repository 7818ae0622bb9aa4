-- Old events go; the audit rows that they number stay. They go from the front only, so that what is left has no hole,
-- and for the server's role only by this function, which keeps the newest thousand of the last day whatever it is asked
-- for. How old an event is says the clock that wrote it, the database's.
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
    return 0; -- another server is at it
  end if;
  -- Up to the first one that is to stay: one that committed late may be older than the one before it.
  select coalesce(min(seq) filter (where at >= now() - make_interval(days => keep_days) and seq > newest - keep_events) - 1,
                  max(seq)) into up_to
    from (select seq, at from event order by seq limit at_most) front;
  delete from event where seq <= up_to;
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function prune_events from public;
grant execute on function prune_events to "${applicationRole}";

drop index event_at; -- the front is found by the number
