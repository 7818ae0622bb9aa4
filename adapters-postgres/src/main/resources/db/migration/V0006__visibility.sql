-- Who sees which bookings. Everybody but the owner is under these policies, and sees nothing where the unit of work's
-- settings do not say who is looking; the owner, whose functions keep log, nights and search, sees everything.

create function administers() returns boolean language sql stable parallel safe
  return coalesce(current_setting('herberge.role', true), '') in ('admin', 'system');

create function sees_all() returns boolean language sql stable parallel safe
  return administers() or coalesce(current_setting('herberge.visibility', true), '') = 'all';

-- In sub-selects, so that they are asked once per statement and not once per row.
alter table booking enable row level security;
create policy booking_seen on booking
  using ((select sees_all()) or created_by = (select caller_id()))
  with check ((select sees_all()) or created_by = (select caller_id()));

-- Rows logged before the log knew whose they are; a row that is sealed already stays as it was sealed.
update audit_log a set owners = array[(coalesce(new, old) ->> 'created_by')::bigint]
 where table_name = 'booking' and owners is null
   and not exists (select from audit_seal s where s.audit_id = a.id);

-- Who may not see a thing may not see what happened to it. Tables that are not named here are the administrators'.
alter table audit_log enable row level security;
create policy audit_log_seen on audit_log for select
  using (
    (select administers())
    or table_name in ('room', 'room_block', 'guest')
    or (table_name = 'booking' and ((select sees_all()) or (select caller_id()) = any (owners))));

-- What a rule of the house must count in full, whoever asks. They tell how many, never which.
create function parties_above(room bigint, size integer, today date, earliest date) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) from booking b
     where b.room_id = room and b.check_out > today and b.check_in > earliest and b.party_size > size
       and b.status not in ('cancelled', 'no-show'));

create function bookings_of_room(room bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (select count(*) from booking b where b.room_id = room);

create function bookings_of_guest(guest bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (select count(*) from booking b where b.guest_id = guest);

revoke execute on function parties_above, bookings_of_room, bookings_of_guest from public;
grant execute on function parties_above, bookings_of_room, bookings_of_guest to "${applicationRole}";
