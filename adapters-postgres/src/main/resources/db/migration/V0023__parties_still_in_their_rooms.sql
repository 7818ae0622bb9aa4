-- Whose party is checked in, told also of bookings that the caller may not see: one that has not left when its stay is
-- over has the room tonight as well, and no row says so that only knows nights.
alter table occupancy add column in_house boolean not null default false;
update occupancy o set in_house = true
  from booking b where b.id = o.booking_id and b.status = 'checked-in';
create index occupancy_in_house on occupancy (room_id, check_out) where in_house;

create or replace function take_booked_nights() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.status in ('cancelled', 'no-show') then
    delete from occupancy where booking_id = new.id;
  else
    insert into occupancy (room_id, check_in, check_out, booking_id, in_house)
    values (new.room_id, new.check_in, new.check_out, new.id, new.status = 'checked-in')
    on conflict (booking_id) do update
      set room_id = excluded.room_id, check_in = excluded.check_in, check_out = excluded.check_out,
          in_house = excluded.in_house;
  end if;
  return null;
end $$;

-- Reserved and confirmed stays that are over, the last to end first: few, where a house decides about them.
create index booking_undecided on booking (check_out, id) where status in ('reserved', 'confirmed');
