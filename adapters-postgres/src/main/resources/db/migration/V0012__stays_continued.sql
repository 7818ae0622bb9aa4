-- A stay that changes its room consists of several bookings, each of which continues the one before it in another room.
-- The references are checked at the end of a transaction, because the two of a pair name each other.
alter table booking
  add column continues_id bigint
    constraint booking_continues references booking deferrable initially deferred,
  add column continued_by_id bigint
    constraint booking_continued_by references booking deferrable initially deferred,
  add constraint booking_continues_another check (continues_id <> id and continued_by_id <> id),
  add constraint booking_continues_once unique (continues_id) deferrable initially deferred,
  add constraint booking_continued_once unique (continued_by_id) deferrable initially deferred;

-- The party of a continued booking is not in its room any more: it moved to the next one.
create or replace function take_booked_nights() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.status in ('cancelled', 'no-show') then
    delete from occupancy where booking_id = new.id;
  else
    insert into occupancy (room_id, check_in, check_out, booking_id, in_house)
    values (new.room_id, new.check_in, new.check_out, new.id,
            new.status = 'checked-in' and new.continued_by_id is null)
    on conflict (booking_id) do update
      set room_id = excluded.room_id, check_in = excluded.check_in, check_out = excluded.check_out,
          in_house = excluded.in_house;
  end if;
  return null;
end $$;
drop trigger booking_takes_nights on booking;
create trigger booking_takes_nights
  after insert or update of room_id, check_in, check_out, status, continued_by_id on booking
  for each row execute function take_booked_nights();

-- A stay has begun with its first booking; those that continue it may lie in the future.
drop trigger booking_begun_when_made on booking;
create trigger booking_begun_when_made before insert on booking for each row
  when (new.status in ('checked-in', 'checked-out', 'no-show') and new.check_in > house_today()
        and new.continues_id is null)
  execute function refuse_before_begun();

drop trigger booking_begun_when_changed on booking;
create trigger booking_begun_when_changed before update of check_in, check_out, status, continues_id on booking
  for each row
  when (new.status in ('checked-in', 'checked-out', 'no-show') and new.check_in > house_today()
        and new.continues_id is null
        and (new.check_in, new.check_out, new.status, new.continues_id)
            is distinct from (old.check_in, old.check_out, old.status, old.continues_id))
  execute function refuse_before_begun();
