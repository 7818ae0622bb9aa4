-- Payments. They are only added: a wrong payment is reversed by another one. A booking has the sum of its payments.
alter table booking add column paid_cents bigint not null default 0 constraint booking_paid check (paid_cents >= 0);

create sequence payment_id_seq;
create table payment (
  id           bigint primary key default next_id('payment_id_seq'),
  booking_id   bigint not null constraint payment_booking references booking,
  amount_cents bigint not null constraint payment_amount
                 check (amount_cents <> 0 and amount_cents between -1000000000 and 1000000000),
  method       text collate "C" not null constraint payment_method
                 check (method in ('transfer', 'cash', 'card', 'direct-debit', 'paypal', 'other')),
  paid_on      date not null,
  reference    text collate "C" constraint payment_reference check (length(reference) between 1 and 200),
  reverses_id  bigint constraint payment_reverses references payment constraint payment_reversed_once unique,
  by_paid_at   boolean not null,
  version      bigint not null check (version = 1),
  created_at   timestamptz not null,
  created_by   bigint not null references app_user,
  updated_at   timestamptz not null,
  updated_by   bigint not null references app_user,
  constraint payment_receipt check (method <> 'cash' or reference is not null)
);
create index payment_of_booking on payment (booking_id, id);

create trigger payment_author before insert or update or delete on payment
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger payment_log after insert or update or delete on payment
  for each row execute function log_change();

-- Who sees a booking sees its payments.
alter table payment enable row level security;
create policy payment_seen on payment
  using (exists (select from booking b where b.id = booking_id))
  with check (exists (select from booking b where b.id = booking_id));

alter policy audit_log_seen on audit_log
  using (
    (select administers())
    or table_name in ('room', 'room_block', 'guest', 'service', 'discount')
    or (table_name in ('booking', 'booking_group', 'payment')
        and ((select sees_all()) or (select caller_id()) = any (owners)))
    or (table_name = 'reminder' and ((select sees_all()) or sees_history_of_reminder(record_id))));

grant select, insert on payment to "${applicationRole}";
grant usage on payment_id_seq to "${applicationRole}";

-- As before, and about payments.
create or replace function is_event(it audit_log) returns boolean language sql stable
  return it.table_name in ('room', 'room_block', 'guest', 'booking', 'booking_group', 'payment', 'reminder', 'service',
                           'discount', 'app_user')
    and (it.old ->> 'version') is distinct from (it.new ->> 'version')
    and it.user_id <> -1;

-- As before; the owner of a payment is that of its booking.
create or replace function log_change() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  author bigint := caller_id();
  change bigint := nullif(current_setting('herberge.change_id', true), '');
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  known  text := case tg_table_name when 'signing_key' then 'number' else 'id' end;
  hidden text;
  logged bigint;
begin
  if author is null then
    raise exception 'a write needs an author: set herberge.user_id in the transaction'
      using errcode = 'raise_exception';
  end if;
  if rehearsing() then
    insert into rehearsal_mark values (current_setting('herberge.request_id', true));
    return null;
  end if;
  if change is null then
    change := nextval('change_id_seq');
    perform set_config('herberge.change_id', change::text, true);
  end if;
  foreach hidden in array coalesce(tg_argv, '{}') loop
    if (before ->> hidden) is distinct from (after ->> hidden) and after is not null then
      after := after || jsonb_build_object(hidden, '(changed)');
    else
      after := after - hidden;
    end if;
    before := before - hidden;
  end loop;
  insert into audit_log
    (change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, client_id)
  values (
    change, tg_table_name, (coalesce(after, before) ->> known)::bigint,
    case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'updated' else 'deleted' end,
    author, current_setting('herberge.username'), current_setting('herberge.request_id'), clock_timestamp(),
    before, after,
    case tg_table_name
      when 'booking' then array[(coalesce(after, before) ->> 'created_by')::bigint]
      when 'booking_group' then array[(coalesce(after, before) ->> 'created_by')::bigint]
      when 'payment' then (select array[b.created_by] from booking b
                            where b.id = (coalesce(after, before) ->> 'booking_id')::bigint)
      when 'reminder' then reminder_owners(coalesce(after, before)) end,
    nullif(current_setting('herberge.client_id', true), ''))
  returning id into logged;
  insert into audit_unsealed (audit_id) values (logged);
  return null;
end $$;

create view invariant_payments_add_up as
  select b.id as record_id, 'paid ' || b.paid_cents as detail
    from booking b
    left join (select booking_id, sum(amount_cents) as cents from payment group by booking_id) p on p.booking_id = b.id
   where b.paid_cents <> coalesce(p.cents, 0)
  union all
  select p.id, 'a reversal of another amount or booking'
    from payment p join payment reversed on reversed.id = p.reverses_id
   where p.amount_cents <> -reversed.amount_cents or p.booking_id <> reversed.booking_id
  union all
  select b.id, 'payments for a booking that continues another'
    from booking b where b.continues_id is not null and b.paid_cents <> 0
  union all
  select p.id, 'a payment of a dry run' from payment p where p.id < 0;
comment on view invariant_payments_add_up is 'a booking has the sum of its payments, and a reversal takes a payment back in full';

create view invariant_every_payment_is_audited as
  select p.id as record_id, 'a payment' as detail
    from payment p
   where not exists (
     select from audit_log a where a.table_name = 'payment' and a.record_id = p.id and a.operation = 'created');
comment on view invariant_every_payment_is_audited is 'every payment has an audit row';

-- Bookings with a price that were marked as paid by hand: a transfer of the total on that day, recorded by the system. Of
-- cancelled bookings it is not known what was paid.
do $$
declare
  paid record;
begin
  perform set_config('herberge.user_id', '0', true), set_config('herberge.username', 'system', true),
          set_config('herberge.request_id', 'V0028', true);
  for paid in
    select id, (price ->> 'totalCents')::bigint as cents, paid_at from booking
     where paid_at is not null and (price ->> 'totalCents')::bigint > 0 and status not in ('cancelled', 'no-show')
     order by id
  loop
    perform set_config('herberge.change_id', '', true);
    update booking set paid_cents = paid.cents where id = paid.id;
    insert into payment (booking_id, amount_cents, method, paid_on, by_paid_at, version,
                         created_at, created_by, updated_at, updated_by)
    values (paid.id, paid.cents, 'transfer', (paid.paid_at at time zone 'UTC')::date, true, 1,
            clock_timestamp(), 0, clock_timestamp(), 0);
  end loop;
end $$;
