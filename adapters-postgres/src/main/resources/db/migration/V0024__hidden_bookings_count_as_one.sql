-- What a rule counted in full told bit by bit what the caller may not see: a room made smaller by way of trial was
-- refused exactly as long as a hidden party was larger. Hidden bookings of any size count as one together now: that they
-- are there is told, as the tape chart tells it anyway, and nothing else.

create function seen_by_caller(author bigint) returns boolean language sql stable parallel safe
  return sees_all() or author = caller_id();

-- Parties that are still in the room when their stay is over are among those that it must go on having beds for.
create or replace function parties_above(room bigint, size integer, today date, earliest date) returns bigint
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

create or replace function bookings_of_room(room bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) filter (where seen_by_caller(b.created_by))
         + (count(*) filter (where not seen_by_caller(b.created_by)) > 0)::integer
      from booking b where b.room_id = room);

create or replace function bookings_of_guest(guest bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) filter (where seen_by_caller(b.created_by))
         + (count(*) filter (where not seen_by_caller(b.created_by)) > 0)::integer
      from booking b where b.guest_id = guest);
