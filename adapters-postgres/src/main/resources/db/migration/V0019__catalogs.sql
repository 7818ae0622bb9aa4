-- The catalogues of services and discounts. An entry that is not offered any more stays, and is not active.

create sequence service_id_seq;
create table service (
  id          bigint primary key default next_id('service_id_seq'),
  name        text not null constraint service_name unique check (length(name) between 1 and 100),
  description text check (length(description) between 1 and 1000),
  kind        text not null check (kind in
    ('per-stay', 'per-night', 'per-person', 'per-person-night', 'percent-of-overnight', 'percent-of-total')),
  price_cents bigint check (price_cents between 0 and 10000000),
  percent     numeric check (percent between 0 and 100 and scale(percent) <= 2),
  vat         text not null check (vat ~ '^[a-z][a-z0-9-]{0,29}$'),
  active      boolean not null,
  version     bigint not null check (version >= 1),
  created_at  timestamptz not null,
  created_by  bigint not null references app_user,
  updated_at  timestamptz not null,
  updated_by  bigint not null references app_user,
  constraint service_price check ((percent is not null) = (kind like 'percent-%') and num_nonnulls(price_cents, percent) = 1)
);
create index service_listed on service (name collate german_natural, id);
create trigger service_author before insert or update or delete on service
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger service_log after insert or update or delete on service
  for each row execute function log_change();

create sequence discount_id_seq;
create table discount (
  id           bigint primary key default next_id('discount_id_seq'),
  name         text not null constraint discount_name unique check (length(name) between 1 and 100),
  kind         text not null check (kind in ('percent', 'fixed')),
  percent      numeric check (percent between 0 and 100 and scale(percent) <= 2),
  amount_cents bigint check (amount_cents between 1 and 100000000),
  base         text not null check (base in ('overnight', 'total')),
  active       boolean not null,
  version      bigint not null check (version >= 1),
  created_at   timestamptz not null,
  created_by   bigint not null references app_user,
  updated_at   timestamptz not null,
  updated_by   bigint not null references app_user,
  constraint discount_amount check ((percent is not null) = (kind = 'percent') and num_nonnulls(percent, amount_cents) = 1)
);
create index discount_listed on discount (name collate german_natural, id);
create trigger discount_author before insert or update or delete on discount
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger discount_log after insert or update or delete on discount
  for each row execute function log_change();

-- As before, and about services and discounts.
create or replace function is_event(it audit_log) returns boolean language sql stable
  return it.table_name in ('room', 'room_block', 'guest', 'booking', 'reminder', 'service', 'discount', 'app_user')
    and (it.old ->> 'version') is distinct from (it.new ->> 'version')
    and it.user_id <> -1;

alter policy audit_log_seen on audit_log
  using (
    (select administers())
    or table_name in ('room', 'room_block', 'guest', 'service', 'discount')
    or (table_name = 'booking' and ((select sees_all()) or (select caller_id()) = any (owners)))
    or (table_name = 'reminder' and ((select sees_all()) or sees_history_of_reminder(record_id))));

create or replace view invariant_every_change_is_audited as
  with versions as (
    select 'room' as kind, id, version from room
    union all select 'room_block', id, version from room_block
    union all select 'guest', id, version from guest
    union all select 'booking', id, version from booking
    union all select 'reminder', id, version from reminder
    union all select 'app_user', id, version from app_user where id > 0
    union all select 'service', id, version from service
    union all select 'discount', id, version from discount)
  select v.id as record_id, v.kind as detail
    from versions v
    left join lateral (
      select (a.new ->> 'version')::bigint as version from audit_log a
       where a.table_name = v.kind and a.record_id = v.id order by a.id desc limit 1) logged on true
   where logged.version is distinct from v.version;

create or replace view invariant_rehearsals_leave_nothing as
  select id as record_id, 'booking' as detail from booking where id < 0
  union all select id, 'guest' from guest where id < 0
  union all select id, 'room' from room where id < 0
  union all select id, 'room_block' from room_block where id < 0
  union all select id, 'reminder' from reminder where id < 0
  union all select id, 'service' from service where id < 0
  union all select id, 'discount' from discount where id < 0
  union all select 0, 'rehearsal_mark' from rehearsal_mark;

grant select, insert, update, delete on service, discount to "${applicationRole}";
grant usage on service_id_seq, discount_id_seq to "${applicationRole}";
