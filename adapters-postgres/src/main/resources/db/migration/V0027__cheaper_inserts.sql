-- Makes a new booking with its reminders cheaper: its triggers were most of the database's work for it.

-- A new booking has no nights and no row of search text; a conflict is possible for a changed one only.
create or replace function take_booked_nights() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status not in ('cancelled', 'no-show') then
      insert into occupancy (room_id, check_in, check_out, booking_id, in_house)
      values (new.room_id, new.check_in, new.check_out, new.id,
              new.status = 'checked-in' and new.continued_by_id is null);
    end if;
  elsif new.status in ('cancelled', 'no-show') then
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

-- Former numbers refer to a booking, so a new one has none. A reservation number has digits and dashes only, which
-- folding does not change.
create or replace function keep_booking_search() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' and new.notes is null then
    insert into booking_search (booking_id, created_by, words) values (new.id, new.created_by, new.reservation_number);
    return null;
  end if;
  insert into booking_search (booking_id, created_by, words)
    values (new.id, new.created_by,
            fold(concat_ws(E'\n', new.reservation_number, new.notes,
                           (select string_agg(alias, E'\n' order by alias) from booking_alias where booking_id = new.id))))
    on conflict (booking_id) do update set created_by = excluded.created_by, words = excluded.words
      where (booking_search.created_by, booking_search.words) is distinct from (excluded.created_by, excluded.words);
  return null;
end $$;

-- As before. Most reminders have a single owner, the author of the booking; no query is needed to sort that one.
create or replace function reminder_owners(it jsonb) returns bigint[] language plpgsql immutable strict parallel safe as $$
begin
  if it ->> 'type' <> 'manual' and it ->> 'assigned_to' is null and it ->> 'booking_owner' is not null then
    return array[(it ->> 'booking_owner')::bigint];
  end if;
  return (
    select coalesce(array_agg(distinct owner order by owner), '{}')
      from unnest(array[
        case when it ->> 'type' = 'manual' then (it ->> 'created_by')::bigint end,
        (it ->> 'assigned_to')::bigint, (it ->> 'booking_owner')::bigint]) owner
     where owner is not null);
end $$;

-- One trigger reads the booking of a new reminder once, for its author and for its guest. Before, two triggers did.
create function complete_new_reminder() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  guest bigint;
begin
  select b.created_by, b.guest_id into new.booking_owner, guest from booking b where b.id = new.booking_id;
  if new.type <> 'manual' then
    if new.closed_reason is null and (new.named_guest is not null or strpos(new.title, ', ') > 0) then
      new.named_guest := guest;
    end if;
    if new.named_guest is not null then
      new.title := split_part(new.title, ', ', 1);
    end if;
  end if;
  return new;
end $$;
create trigger reminder_completed before insert on reminder
  for each row execute function complete_new_reminder();

drop trigger reminder_booking_owner on reminder;
create trigger reminder_booking_owner before update of booking_id on reminder
  for each row execute function know_booking_owner();

drop trigger reminder_named on reminder;
create trigger reminder_named before update on reminder
  for each row when (new.type <> 'manual') execute function keep_no_name();
