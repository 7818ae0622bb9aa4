-- What the house has set about automatic reminders, and how the bookings that may call for them are found.

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
  followed_version                    bigint not null default 1, -- which version all reminders follow
  version                             bigint not null default 1 check (version >= 1),
  created_at                          timestamptz not null default '2026-01-01Z',
  created_by                          bigint not null default 0 references app_user,
  updated_at                          timestamptz not null default '2026-01-01Z',
  updated_by                          bigint not null default 0 references app_user
);
-- The reminders of bookings that are there already are made by the server, in batches, as soon as it runs.
insert into reminder_settings (followed_version) select case when exists (select from booking) then 0 else 1 end;

create trigger reminder_settings_log after insert or delete or update of version on reminder_settings
  for each row execute function log_change('followed_version');

-- Those whose status leaves something to be done; a year of bookings that are paid and billed is not in it.
create index booking_to_remind on booking (id)
  where (status in ('reserved', 'confirmed', 'checked-in')
         or (status = 'checked-out' and (invoice_sent_at is null or paid_at is null)));

grant select, update on reminder_settings to "${applicationRole}";
