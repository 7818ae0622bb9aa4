-- The house: rooms, blocks, guests, bookings, and which nights are taken.

create sequence room_id_seq;
create table room (
  id                   bigint primary key default next_id('room_id_seq'),
  name                 text not null check (length(name) between 1 and 100),
  building_type        text not null check (length(building_type) between 1 and 50),
  capacity             integer not null check (capacity between 1 and 50),
  location             text not null check (length(location) between 1 and 100),
  key_code             text check (length(key_code) between 1 and 100),
  street_address       text check (length(street_address) between 1 and 200),
  postal_code          text check (length(postal_code) between 1 and 20),
  city                 text check (length(city) between 1 and 100),
  notes                text check (length(notes) between 1 and 4000),
  active               boolean not null,
  low_season_cents     bigint not null check (low_season_cents >= 0),
  high_season_cents    bigint not null check (high_season_cents >= 0),
  final_cleaning_cents bigint not null check (final_cleaning_cents >= 0),
  version              bigint not null check (version >= 1),
  created_at           timestamptz not null,
  created_by           bigint not null references app_user,
  updated_at           timestamptz not null,
  updated_by           bigint not null references app_user
);
create index room_listed on room (location collate german_natural, name collate german_natural, id);
create trigger room_author before insert or update or delete on room
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger room_log after insert or update or delete on room
  for each row execute function log_change('key_code');

create sequence room_block_id_seq;
create table room_block (
  id         bigint primary key default next_id('room_block_id_seq'),
  room_id    bigint not null references room,
  first_day  date not null,
  end_day    date not null,
  reason     text not null check (length(reason) between 1 and 200),
  version    bigint not null check (version >= 1),
  created_at timestamptz not null,
  created_by bigint not null references app_user,
  updated_at timestamptz not null,
  updated_by bigint not null references app_user,
  constraint room_block_nights check (end_day > first_day and end_day <= first_day + 3660)
);
create index room_block_listed on room_block (first_day, id);
create index room_block_room on room_block (room_id, first_day);
create trigger room_block_author before insert or update or delete on room_block
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger room_block_log after insert or update or delete on room_block
  for each row execute function log_change();

create sequence guest_id_seq;
create table guest (
  id                bigint primary key default next_id('guest_id_seq'),
  first_name        text not null check (length(first_name) between 1 and 100),
  last_name         text not null check (length(last_name) between 1 and 100),
  email             text check (length(email) between 3 and 254),
  phone             text check (length(phone) between 1 and 50),
  member            boolean not null,
  member_number     text check (length(member_number) between 1 and 50),
  street            text check (length(street) between 1 and 200),
  postal_code       text check (length(postal_code) between 1 and 20),
  city              text check (length(city) between 1 and 100),
  country           text check (length(country) between 1 and 100),
  salutation        text check (length(salutation) between 1 and 50),
  gender            text check (length(gender) between 1 and 50),
  birth_date        date,
  birth_place       text check (length(birth_place) between 1 and 100),
  nationality       text check (length(nationality) between 1 and 100),
  language          text check (length(language) between 1 and 50),
  profession        text check (length(profession) between 1 and 200),
  federal_state     text check (length(federal_state) between 1 and 100),
  office            text check (length(office) between 1 and 200),
  invoice_email     text check (length(invoice_email) between 3 and 254),
  business_phone    text check (length(business_phone) between 1 and 50),
  private_phone     text check (length(private_phone) between 1 and 50),
  mobile_phone      text check (length(mobile_phone) between 1 and 50),
  fax               text check (length(fax) between 1 and 50),
  license_plate     text check (length(license_plate) between 1 and 20),
  cost_center       text check (length(cost_center) between 1 and 200),
  leitweg_id        text check (length(leitweg_id) between 1 and 46),
  debtor_account    text check (length(debtor_account) between 1 and 50),
  id_number         text check (length(id_number) between 1 and 50),
  marketing_consent boolean,
  tags              text[] not null check (array_position(tags, null) is null and cardinality(tags) <= 50),
  companions        jsonb not null check (jsonb_typeof(companions) = 'array' and jsonb_array_length(companions) <= 50),
  notes             text check (length(notes) between 1 and 4000),
  version           bigint not null check (version >= 1),
  created_at        timestamptz not null,
  created_by        bigint not null references app_user,
  updated_at        timestamptz not null,
  updated_by        bigint not null references app_user
);
create index guest_listed on guest (last_name collate german, first_name collate german, id);
create trigger guest_author before insert or update or delete on guest
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger guest_log after insert or update or delete on guest
  for each row execute function log_change();

create sequence booking_id_seq;
create table booking (
  id                   bigint primary key,
  reservation_number   text collate "C" not null unique,
  room_id              bigint not null references room,
  guest_id             bigint not null references guest,
  check_in             date not null,
  check_out            date not null,
  party_size           integer not null check (party_size >= 1),
  companions           jsonb not null check (jsonb_typeof(companions) = 'array'),
  status               text not null
    check (status in ('reserved', 'confirmed', 'checked-in', 'checked-out', 'cancelled', 'no-show')),
  cancellation_reason  text check (length(cancellation_reason) between 1 and 500),
  former_check_out     date,
  notes                text check (length(notes) between 1 and 4000),
  foundation_case      boolean not null,
  source               text check (length(source) between 1 and 100),
  confirmation_sent_at timestamptz,
  invoice_sent_at      timestamptz,
  paid_at              timestamptz,
  version              bigint not null check (version >= 1),
  created_at           timestamptz not null,
  created_by           bigint not null references app_user,
  updated_at           timestamptz not null,
  updated_by           bigint not null references app_user,
  constraint booking_nights check (check_out > check_in and check_out <= check_in + 365),
  constraint booking_companions check (jsonb_array_length(companions) < party_size),
  constraint booking_cancellation check (cancellation_reason is null or status = 'cancelled'),
  constraint booking_former_check_out
    check (former_check_out is null or (status = 'checked-out' and former_check_out > check_out)),
  -- The number that guests receive is the year and the id, in a rehearsal too.
  constraint booking_number
    check (reservation_number ~ '^[0-9]{4}-' and substr(reservation_number, 6) = id::text)
);
create index booking_listed on booking (check_in, id);
create index booking_departing on booking (check_out, id);
create index booking_room on booking (room_id, check_in);
create index booking_guest on booking (guest_id, check_in);
create index booking_in_house on booking (check_in, id) where status = 'checked-in';

-- Reserved and confirmed stays that are over, the last to end first: few, until a user decides about them.
create index booking_undecided on booking (check_out, id) where status in ('reserved', 'confirmed');

-- Bookings that may call for automatic reminders: a year of bookings that are invoiced and paid is not in it.
create index booking_to_remind on booking (id)
  where (status in ('reserved', 'confirmed', 'checked-in')
         or (status = 'checked-out' and (invoice_sent_at is null or paid_at is null)));

create trigger booking_author before insert or update or delete on booking
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger booking_log after insert or update or delete on booking
  for each row execute function log_change();

-- A stay whose party has arrived, left or failed to arrive has begun: no writer may give it a check-in after today. If
-- the transaction does not state the date of today (house_today), nothing is refused. A row is checked only when it is
-- inserted or when its dates or its status change, so that other edits of a stored row never fail on its dates.
create function refuse_before_begun() returns trigger language plpgsql as $$
begin
  raise exception 'a stay that is % has begun, so it cannot begin on % only: today is %',
    new.status, new.check_in, house_today() using errcode = 'check_violation', constraint = 'booking_begun';
end $$;

create trigger booking_begun_when_made before insert on booking for each row
  when (new.status in ('checked-in', 'checked-out', 'no-show') and new.check_in > house_today())
  execute function refuse_before_begun();

create trigger booking_begun_when_changed before update of check_in, check_out, status on booking for each row
  when (new.status in ('checked-in', 'checked-out', 'no-show') and new.check_in > house_today()
        and (new.check_in, new.check_out, new.status) is distinct from (old.check_in, old.check_out, old.status))
  execute function refuse_before_begun();

-- The nights that are taken. The exclusion constraint refuses two rows of one room that share a night, whichever way
-- they were written: only the triggers below write rows, in the transaction of the booking or the block.
create table occupancy (
  room_id    bigint not null references room,
  check_in   date not null,
  check_out  date not null,
  booking_id bigint unique references booking on delete cascade,
  block_id   bigint unique references room_block on delete cascade,
  in_house   boolean not null default false, -- whether the party is checked in, also for readers who may not see the
                                             -- booking: a party that has not left at the end of its stay has the room
                                             -- tonight as well, which the nights alone do not say
  constraint occupancy_holder check (num_nonnulls(booking_id, block_id) = 1),
  constraint occupancy_nights check (check_out > check_in),
  constraint occupancy_no_overlap
    exclude using gist (room_id with =, daterange(check_in, check_out, '[)') with &&)
);
-- A stay has at most 365 nights, so a window bounds check_in on both sides; blocks are few and may be longer.
create index occupancy_stays on occupancy (check_in, check_out, room_id) where booking_id is not null;
create index occupancy_room_stays on occupancy (room_id, check_in, check_out) where booking_id is not null;
create index occupancy_blocks on occupancy (check_out, check_in, room_id) where block_id is not null;
create index occupancy_in_house on occupancy (room_id, check_out) where in_house;

create function take_booked_nights() returns trigger language plpgsql security definer
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
create trigger booking_takes_nights after insert or update of room_id, check_in, check_out, status on booking
  for each row execute function take_booked_nights();

create function take_blocked_nights() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into occupancy (room_id, check_in, check_out, block_id)
  values (new.room_id, new.first_day, new.end_day, new.id)
  on conflict (block_id) do update
    set room_id = excluded.room_id, check_in = excluded.check_in, check_out = excluded.check_out;
  return null;
end $$;
create trigger room_block_takes_nights after insert or update of room_id, first_day, end_day on room_block
  for each row execute function take_blocked_nights();
