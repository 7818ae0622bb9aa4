-- A merge moves the credit of a guest: one item takes it from the former guest, and one gives it to the guest that stays.
alter table guest_credit
  drop constraint guest_credit_kind,
  add constraint guest_credit_kind check (kind in ('added', 'refund', 'expired', 'moved')),
  drop constraint guest_credit_sign,
  add constraint guest_credit_sign
    check (reverses_id is not null or kind = 'moved' or (kind = 'added') = (amount_cents > 0));

-- As before, and about merges. After a merge, what the former guest had is reversed with the guest that stays.
create or replace view invariant_credit_adds_up as
  select c.id as record_id, 'number ' || c.number || ', balance ' || c.balance_cents as detail
    from (select id, number, balance_cents,
                 row_number() over (partition by guest_id order by number) as place,
                 sum(amount_cents) over (partition by guest_id order by number) as total
            from guest_credit) c
   where c.number <> c.place or c.balance_cents <> c.total
  union all
  select c.id, 'a reversal of another amount'
    from guest_credit c join guest_credit reversed on reversed.id = c.reverses_id
   where c.amount_cents <> -reversed.amount_cents
  union all
  select max(id), 'merges gave another amount than they took'
    from guest_credit where kind = 'moved' having sum(amount_cents) <> 0
  union all
  select c.id, 'credit of a dry run' from guest_credit c where c.id < 0;
