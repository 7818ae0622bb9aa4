-- Invoices. They are only added: a wrong invoice is cancelled by another one. Their content is frozen and chained by hashes.
alter table booking add column due_on date;

-- How far the numbers are. Who issues an invoice locks its one row, so that the numbers have no gap.
create table invoice_series (
  only_one  boolean primary key default true check (only_one),
  year      integer not null default 0,
  last      integer not null default 0,
  issued_on date,
  hash      text collate "C" not null default encode(sha256(''), 'hex')
);
insert into invoice_series default values;
create trigger invoice_series_author before insert or update or delete on invoice_series
  for each statement when (caller_id() is null) execute function refuse_without_author();

create sequence invoice_id_seq;
create table invoice (
  id             bigint primary key default next_id('invoice_id_seq'),
  number         text collate "C" not null constraint invoice_number unique check (number ~ '^[1-9][0-9]{3}-[0-9]{4,9}$'),
  kind           text collate "C" not null constraint invoice_kind
                   check (kind in ('invoice', 'advance', 'final', 'cancellation')),
  booking_id     bigint not null constraint invoice_booking references booking,
  guest_id       bigint not null, -- may be merged into another guest, which then has the id in merged_from
  issued_on      date not null,
  due_on         date not null,
  lines          jsonb not null,
  total_cents    bigint not null,
  advances_cents bigint not null,
  cancels_id     bigint constraint invoice_cancels references invoice constraint invoice_cancelled_once unique,
  content        text collate "C" not null,
  hash           text collate "C" not null constraint invoice_hash unique check (hash ~ '^[0-9a-f]{64}$'),
  version        bigint not null check (version = 1),
  created_at     timestamptz not null,
  created_by     bigint not null references app_user,
  updated_at     timestamptz not null,
  updated_by     bigint not null references app_user,
  constraint invoice_cancellation check ((kind = 'cancellation') = (cancels_id is not null)),
  constraint invoice_days check (due_on >= issued_on)
);
create index invoice_of_booking on invoice (booking_id, id);
create index invoice_of_guest on invoice (guest_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of table % are never changed or deleted', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger invoice_kept before update or delete on invoice
  for each statement execute function refuse_change();
create trigger invoice_author before insert or update or delete on invoice
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger invoice_log after insert or update or delete on invoice
  for each row execute function log_change('content');

-- Who sees a booking sees its invoices.
alter table invoice enable row level security;
create policy invoice_seen on invoice
  using (exists (select from booking b where b.id = booking_id))
  with check (exists (select from booking b where b.id = booking_id));

alter policy audit_log_seen on audit_log
  using (
    (select administers())
    or table_name in ('room', 'room_block', 'guest', 'service', 'discount', 'payer')
    or (table_name in ('booking', 'booking_group', 'payment', 'invoice')
        and ((select sees_all()) or (select caller_id()) = any (owners)))
    or (table_name = 'reminder' and ((select sees_all()) or sees_history_of_reminder(record_id))));

grant select, insert on invoice to "${applicationRole}";
grant select, update on invoice_series to "${applicationRole}";
grant usage on invoice_id_seq to "${applicationRole}";

-- The invoices of a guest, as bookings_of_guest() counts bookings. An invoice names a merged guest by the former id.
create function invoices_of_guest(guest bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) filter (where seen_by_caller(b.created_by))
         + (count(*) filter (where not seen_by_caller(b.created_by)) > 0)::integer
      from invoice i join booking b on b.id = i.booking_id
     where i.guest_id = guest or i.guest_id in (select unnest(g.merged_from) from guest g where g.id = guest));
revoke execute on function invoices_of_guest, refuse_change from public;
grant execute on function invoices_of_guest to "${applicationRole}";

-- As before, and about invoices and payers; as in the policy, names of tables need no table.
create or replace function is_event(it audit_log) returns boolean language sql stable
  return it.table_name in ('room', 'room_block', 'guest', 'booking', 'booking_group', 'payment', 'invoice', 'payer', 'reminder',
                           'service', 'discount', 'app_user')
    and (it.old ->> 'version') is distinct from (it.new ->> 'version')
    and it.user_id <> -1;

-- As before; the owner of an invoice is that of its booking.
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
      when 'invoice' then (select array[b.created_by] from booking b
                            where b.id = (coalesce(after, before) ->> 'booking_id')::bigint)
      when 'reminder' then reminder_owners(coalesce(after, before)) end,
    nullif(current_setting('herberge.client_id', true), ''))
  returning id into logged;
  insert into audit_unsealed (audit_id) values (logged);
  return null;
end $$;

create view invariant_invoices_are_chained as
  select c.id as record_id, 'not the hash of its content and the invoice before it' as detail
    from (select id, hash, content, lag(hash, 1, encode(sha256(''), 'hex')) over (order by id) as before from invoice) c
   where c.hash <> encode(sha256(decode(c.before, 'hex') || convert_to(c.content, 'UTF8')), 'hex')
  union all
  select c.id, 'number ' || c.number || ' instead of ' || c.year || '-' || lpad(c.count, greatest(4, length(c.count)), '0')
    from (select id, number, split_part(number, '-', 1) as year,
                 (row_number() over (partition by split_part(number, '-', 1) order by id))::text as count from invoice) c
   where c.number <> c.year || '-' || lpad(c.count, greatest(4, length(c.count)), '0')
  union all
  select s.last, 'the series does not end with the last invoice'
    from invoice_series s
   where s.hash <> coalesce((select hash from invoice order by id desc limit 1), encode(sha256(''), 'hex'));
comment on view invariant_invoices_are_chained is 'invoices are chained by their hashes, and their numbers have no gap';

create view invariant_invoices_fit_bookings as
  select b.id as record_id, 'due on ' || coalesce(b.due_on::text, 'no day') as detail
    from booking b
    left join (select i.booking_id, max(i.due_on) as day from invoice i
                where i.kind in ('invoice', 'final') and not exists (select from invoice c where c.cancels_id = i.id)
                group by i.booking_id) due on due.booking_id = b.id
   where b.due_on is distinct from due.day
  union all
  select i.id, 'a cancellation of another amount or booking'
    from invoice i join invoice cancelled on cancelled.id = i.cancels_id
   where i.total_cents <> -cancelled.total_cents or i.booking_id <> cancelled.booking_id
  union all
  select i.id, 'an invoice for a booking that continues another'
    from invoice i join booking b on b.id = i.booking_id where b.continues_id is not null
  union all
  select i.id, 'an invoice of a dry run' from invoice i where i.id < 0;
comment on view invariant_invoices_fit_bookings is
  'a booking has the day until which its standing invoices are due, and a cancellation takes an invoice back in full';

create view invariant_every_invoice_is_audited as
  select i.id as record_id, 'an invoice' as detail
    from invoice i
   where not exists (
     select from audit_log a where a.table_name = 'invoice' and a.record_id = i.id and a.operation = 'created');
comment on view invariant_every_invoice_is_audited is 'every invoice has an audit row';
