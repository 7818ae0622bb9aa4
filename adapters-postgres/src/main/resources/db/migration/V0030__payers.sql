-- Payers: who pays for a stay instead of the guest. A payer that a booking names is not deleted.

create sequence payer_id_seq;
create table payer (
  id             bigint primary key default next_id('payer_id_seq'),
  name           text not null check (length(name) between 1 and 200),
  company        text check (length(company) between 1 and 200),
  street         text check (length(street) between 1 and 200),
  postal_code    text check (length(postal_code) between 1 and 20),
  city           text check (length(city) between 1 and 100),
  country        text not null check (country ~ '^[A-Z]{2}$'),
  contact_person text check (length(contact_person) between 1 and 200),
  email          text check (length(email) between 1 and 254),
  leitweg_id     text check (leitweg_id ~ '^[0-9]{2,12}(-[A-Za-z0-9]{1,30})?-[0-9]{2}$'),
  notes          text check (length(notes) between 1 and 4000),
  version        bigint not null check (version >= 1),
  created_at     timestamptz not null,
  created_by     bigint not null references app_user,
  updated_at     timestamptz not null,
  updated_by     bigint not null references app_user
);
create index payer_listed on payer (name collate german_natural, id);
create trigger payer_author before insert or update or delete on payer
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger payer_log after insert or update or delete on payer
  for each row execute function log_change();

-- The text by which a payer is found.
create function payer_words(it payer) returns text language sql immutable
  return fold(concat_ws(' ', it.name, it.company, it.contact_person, it.city));

alter table booking add column payer_id bigint constraint booking_payer references payer;
create index booking_with_payer on booking (payer_id) where payer_id is not null;

-- The bookings that name a payer, counted as bookings_of_guest() counts.
create function bookings_with_payer(payer bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) filter (where seen_by_caller(b.created_by))
         + (count(*) filter (where not seen_by_caller(b.created_by)) > 0)::integer
      from booking b where b.payer_id = payer);

-- As before, and about payers.
create or replace function is_event(it audit_log) returns boolean language sql stable
  return it.table_name in ('room', 'room_block', 'guest', 'booking', 'booking_group', 'payment', 'payer', 'reminder', 'service',
                           'discount', 'app_user')
    and (it.old ->> 'version') is distinct from (it.new ->> 'version')
    and it.user_id <> -1;

alter policy audit_log_seen on audit_log
  using (
    (select administers())
    or table_name in ('room', 'room_block', 'guest', 'payer', 'service', 'discount')
    or (table_name in ('booking', 'booking_group', 'payment')
        and ((select sees_all()) or (select caller_id()) = any (owners)))
    or (table_name = 'reminder' and ((select sees_all()) or sees_history_of_reminder(record_id))));

create view invariant_every_payer_is_audited as
  select p.id as record_id, 'version ' || p.version as detail
    from payer p
    left join lateral (
      select (a.new ->> 'version')::bigint as version from audit_log a
       where a.table_name = 'payer' and a.record_id = p.id order by a.id desc limit 1) logged on true
   where logged.version is distinct from p.version
  union all
  select p.id, 'a payer of a dry run' from payer p where p.id < 0;
comment on view invariant_every_payer_is_audited is 'the newest audit row of a payer has its version, and dry runs leave none';

grant select, insert, update, delete on payer to "${applicationRole}";
grant usage on payer_id_seq to "${applicationRole}";
revoke execute on function payer_words, bookings_with_payer from public;
grant execute on function payer_words, bookings_with_payer to "${applicationRole}";
