-- The same rule as before, in a language that keeps its plans: as an SQL function it was set up anew for every row, 45 µs
-- each time, so that the export of a guest with 50,000 reminders took longer than a statement may.

-- Whether a reminder, as JSON of its row, contains data of the guest; about is the result of bookings_about(). An
-- automatic one belongs to the guest it names. One without that reference whose booking has had several guests
-- belongs to the guest whose name is in its title.
create or replace function reminder_tells_of(it jsonb, guest bigint, about bigint[]) returns boolean
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  if it is null then
    return false;
  end if;
  if it ->> 'type' <> 'manual' then
    if it ->> 'named_guest' is not null then
      return (it ->> 'named_guest')::bigint = guest;
    end if;
    if exists (
      select from audit_log
       where table_name = 'booking' and record_id = (it ->> 'booking_id')::bigint
         and coalesce(new, old) ->> 'guest_id' <> guest::text) then
      return coalesce(titled_for(it ->> 'title', guest_called(guest)), false);
    end if;
  end if;
  return coalesce((it ->> 'booking_id')::bigint = any (about), false);
end $$;
