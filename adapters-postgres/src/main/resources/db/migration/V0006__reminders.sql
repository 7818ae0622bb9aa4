-- Reminders: tasks with a due date. Users create manual ones; the rules of the house create automatic ones for
-- bookings.

create function priority_rank(priority text) returns integer language sql immutable strict parallel safe
  return case priority when 'high' then 1 when 'medium' then 2 else 3 end;

create sequence reminder_id_seq;
create table reminder (
  id             bigint primary key default next_id('reminder_id_seq'),
  booking_id     bigint references booking on delete cascade,
  booking_owner  bigint, -- the booking's created_by, by a trigger: the audit log needs it when the booking is gone
  type           text not null
    check (type in ('manual', 'incomplete-data', 'payment', 'check-in', 'invoice', 'confirmation')),
  occurrence     text collate "C" check (length(occurrence) between 1 and 200),
  title          text not null check (length(title) between 1 and 200),
  description    text check (length(description) between 1 and 4000),
  due_date       date not null,
  priority       text not null check (priority in ('low', 'medium', 'high')),
  snoozed_until  date,
  assigned_to    bigint references app_user,
  closed_reason  text check (closed_reason in ('done', 'condition-met', 'cancelled', 'dismissed')),
  completed_at   timestamptz,
  completed_by   bigint references app_user,
  version        bigint not null check (version >= 1),
  created_at     timestamptz not null,
  created_by     bigint not null references app_user,
  updated_at     timestamptz not null,
  updated_by     bigint not null references app_user,
  named_guest    bigint, -- the guest whom the title names, see shown_title(). An open reminder names the guest of its
                         -- booking, a closed one the guest who had the booking when it was closed; null: no guest is named.
                         -- No foreign key: a guest may be deleted whose former booking is another guest's
  constraint reminder_occurrence check ((type = 'manual') = (occurrence is null)),
  constraint reminder_booking check (type = 'manual' or booking_id is not null),
  constraint reminder_closed check (
    (closed_reason is null) = (completed_at is null)
    and coalesce(closed_reason in ('done', 'dismissed'), false) = (completed_by is not null)),
  constraint reminder_snoozed check (snoozed_until is null or closed_reason is null)
);
create index reminder_listed on reminder (due_date, priority_rank(priority), id);
create index reminder_due on reminder (due_date, priority_rank(priority), id) where closed_reason is null;
create index reminder_of_booking on reminder (booking_id, due_date) where booking_id is not null;
create unique index reminder_one_open on reminder (booking_id, type)
  where closed_reason is null and type <> 'manual';

create trigger reminder_author before insert or update or delete on reminder
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger reminder_log after insert or update or delete on reminder
  for each row execute function log_change();

create function know_booking_owner() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  new.booking_owner := (select created_by from booking where id = new.booking_id);
  return new;
end $$;
create trigger reminder_booking_owner before insert or update of booking_id on reminder
  for each row execute function know_booking_owner();

-- The full name of a guest; of a deleted guest, the name before the deletion. Runs as the owner, because not every user
-- may read the audit rows of guests.
create function guest_called(guest bigint) returns text language sql stable
  security definer set search_path = pg_catalog, public, pg_temp
  return coalesce(
    (select g.first_name || ' ' || g.last_name from guest g where g.id = guest),
    (select (gone.old ->> 'first_name') || ' ' || (gone.old ->> 'last_name') from audit_log gone
      where gone.table_name = 'guest' and gone.record_id = guest and gone.operation = 'deleted'
      order by gone.id desc limit 1));

-- The title as it is shown: with the guest's name, cut to 200 characters. An erased title names no guest. Titles of
-- automatic reminders hold no names, so that a guest's new name changes no reminder, however many there are.
create function shown_title(title text, named_guest bigint) returns text language sql stable
  return case when named_guest is null or title = '(erased)' then title else (
    select case when length(whole) <= 200 then whole else left(whole, 199) || '…' end
      from (select title || coalesce(', ' || guest_called(named_guest), '') as whole) named) end;

-- Trigger: writers give the title as it is shown; only a reference to the guest is stored. The part before the name
-- (task and reservation number) contains no comma.
create function keep_no_name() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.closed_reason is null and (new.named_guest is not null or strpos(new.title, ', ') > 0) then
    new.named_guest := (select guest_id from booking where id = new.booking_id);
  end if;
  if new.named_guest is not null then
    new.title := split_part(new.title, ', ', 1);
  end if;
  return new;
end $$;
create trigger reminder_named before insert or update on reminder
  for each row when (new.type <> 'manual') execute function keep_no_name();

-- Whether a booking has an open reminder of that type, also one that the caller may not see.
create function has_open_reminder(booking bigint, kind text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return exists (
    select from reminder r where r.booking_id = booking and r.type = kind and r.closed_reason is null);

-- The house's settings for automatic reminders.
create table reminder_settings (
  id                                  bigint primary key default 1 check (id = 1),
  incomplete_data_active              boolean not null default true,
  incomplete_data_days_before_arrival bigint not null default 7
    check (incomplete_data_days_before_arrival between 0 and 365),
  confirmation_active                 boolean not null default true,
  confirmation_days_after_booking     bigint not null default 1
    check (confirmation_days_after_booking between 0 and 365),
  check_in_active                     boolean not null default true,
  check_in_days_before_arrival        bigint not null default 1
    check (check_in_days_before_arrival between 0 and 365),
  invoice_active                      boolean not null default true,
  invoice_days_after_departure        bigint not null default 1
    check (invoice_days_after_departure between 0 and 365),
  payment_active                      boolean not null default true,
  payment_days_after_departure        bigint not null default 14
    check (payment_days_after_departure between 0 and 365),
  followed_version                    bigint not null default 1, -- the version that all reminders agree with
  version                             bigint not null default 1 check (version >= 1),
  created_at                          timestamptz not null default '2026-01-01Z',
  created_by                          bigint not null default 0 references app_user,
  updated_at                          timestamptz not null default '2026-01-01Z',
  updated_by                          bigint not null default 0 references app_user
);
insert into reminder_settings default values;

create trigger reminder_settings_author before insert or update or delete on reminder_settings
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger reminder_settings_log after insert or delete or update of version on reminder_settings
  for each row execute function log_change('followed_version');
