-- Credit of guests. Items are only added: a wrong one is reversed by another one. A guest is named by its id only, because a
-- guest that is merged into another one is deleted.
create sequence guest_credit_id_seq;
create table guest_credit (
  id            bigint primary key default next_id('guest_credit_id_seq'),
  guest_id      bigint not null,
  number        bigint not null constraint guest_credit_number check (number >= 1),
  kind          text collate "C" not null constraint guest_credit_kind check (kind in ('added', 'refund', 'expired')),
  amount_cents  bigint not null constraint guest_credit_amount
                  check (amount_cents <> 0 and amount_cents between -1000000000 and 1000000000),
  balance_cents bigint not null constraint guest_credit_covered check (balance_cents >= 0),
  reason        text collate "C" constraint guest_credit_reason check (length(reason) between 1 and 200),
  reverses_id   bigint constraint guest_credit_reverses references guest_credit constraint guest_credit_reversed_once unique,
  version       bigint not null check (version = 1),
  created_at    timestamptz not null,
  created_by    bigint not null references app_user,
  updated_at    timestamptz not null,
  updated_by    bigint not null references app_user,
  constraint guest_credit_numbered unique (guest_id, number),
  constraint guest_credit_sign check (reverses_id is not null or (kind = 'added') = (amount_cents > 0))
);

-- Numbers the items of a guest and sums them up, one after the other: the guest is locked until the end of the transaction.
create function number_credit() returns trigger language plpgsql as $$
declare
  last record;
begin
  perform from guest where id = new.guest_id for no key update;
  if not found then
    raise exception 'there is no guest %', new.guest_id using errcode = 'foreign_key_violation';
  end if;
  select max(number) as number, max(balance_cents) as balance_cents into last
    from (select number, balance_cents from guest_credit where guest_id = new.guest_id order by number desc limit 1) newest;
  new.number := coalesce(last.number, 0) + 1;
  new.balance_cents := coalesce(last.balance_cents, 0) + new.amount_cents;
  return new;
end $$;
revoke execute on function number_credit from public;
create trigger guest_credit_number before insert on guest_credit
  for each row execute function number_credit();
create trigger guest_credit_kept before update or delete on guest_credit
  for each statement execute function refuse_change();
create trigger guest_credit_author before insert or update or delete on guest_credit
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger guest_credit_log after insert or update or delete on guest_credit
  for each row execute function log_change();

grant select, insert on guest_credit to "${applicationRole}";
grant usage on guest_credit_id_seq to "${applicationRole}";

-- As before, and about credit. Who sees guests sees their credit.
alter policy audit_log_seen on audit_log
  using (
    (select administers())
    or table_name in ('room', 'room_block', 'guest', 'guest_credit', 'service', 'discount', 'payer')
    or (table_name in ('booking', 'booking_group', 'payment', 'invoice')
        and ((select sees_all()) or (select caller_id()) = any (owners)))
    or (table_name = 'reminder' and ((select sees_all()) or sees_history_of_reminder(record_id))));

create or replace function is_event(it audit_log) returns boolean language sql stable
  return it.table_name in ('room', 'room_block', 'guest', 'guest_credit', 'booking', 'booking_group', 'payment', 'invoice',
                           'payer', 'reminder', 'service', 'discount', 'app_user')
    and (it.old ->> 'version') is distinct from (it.new ->> 'version')
    and it.user_id <> -1;

create view invariant_credit_adds_up as
  select c.id as record_id, 'number ' || c.number || ', balance ' || c.balance_cents as detail
    from (select id, number, balance_cents,
                 row_number() over (partition by guest_id order by number) as place,
                 sum(amount_cents) over (partition by guest_id order by number) as total
            from guest_credit) c
   where c.number <> c.place or c.balance_cents <> c.total
  union all
  select c.id, 'a reversal of another amount or guest'
    from guest_credit c join guest_credit reversed on reversed.id = c.reverses_id
   where c.amount_cents <> -reversed.amount_cents or c.guest_id <> reversed.guest_id
  union all
  select c.id, 'credit of a dry run' from guest_credit c where c.id < 0;
comment on view invariant_credit_adds_up is
  'the items of a guest''s credit are numbered without a gap, have their sum, and a reversal takes an item back in full';

create view invariant_every_credit_is_audited as
  select c.id as record_id, 'an item of credit' as detail
    from guest_credit c
   where not exists (
     select from audit_log a where a.table_name = 'guest_credit' and a.record_id = c.id and a.operation = 'created');
comment on view invariant_every_credit_is_audited is 'every item of credit has an audit row';
