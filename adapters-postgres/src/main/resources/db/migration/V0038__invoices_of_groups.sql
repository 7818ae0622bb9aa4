-- An invoice charges several bookings of a group: the first one as before, the others in further, each with its lines.
alter table invoice
  add column group_id bigint, -- may be dissolved later
  add column further jsonb,
  add constraint invoice_further check ((group_id is null) = (further is null) and jsonb_typeof(further) = 'array');
create index invoice_of_further on invoice using gin (further jsonb_path_ops) where further is not null;

create function further_bookings(further jsonb) returns setof bigint language sql immutable
  begin atomic
    select (part ->> 'booking')::bigint from jsonb_array_elements(further) part;
  end;

-- Who sees one of the bookings sees their invoice: it is one paper. Its events and history are for those who see the first.
alter policy invoice_seen on invoice
  using (exists (select from booking b where b.id = booking_id)
         or exists (select from booking b where b.id in (select * from further_bookings(further))))
  with check (exists (select from booking b where b.id = booking_id));

-- Takes the place of a foreign key, as that of the first booking.
create function refuse_invoiced_booking() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from invoice where further @> jsonb_build_array(jsonb_build_object('booking', old.id))) then
    raise exception 'booking % is on an invoice', old.id using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger booking_not_invoiced after delete on booking
  for each row execute function refuse_invoiced_booking();
revoke execute on function further_bookings, refuse_invoiced_booking from public;
grant execute on function further_bookings to "${applicationRole}";

create or replace view invariant_invoices_fit_bookings as
  select b.id as record_id, 'due on ' || coalesce(b.due_on::text, 'no day') as detail
    from booking b
    left join (select charged.id, max(i.due_on) as day
                 from invoice i
                cross join lateral (select i.booking_id as id union all select * from further_bookings(i.further)) charged
                where i.kind in ('invoice', 'final') and not exists (select from invoice c where c.cancels_id = i.id)
                group by charged.id) due on due.id = b.id
   where b.due_on is distinct from due.day
  union all
  select i.id, 'a cancellation of another amount or booking'
    from invoice i join invoice cancelled on cancelled.id = i.cancels_id
   where i.total_cents <> -cancelled.total_cents or i.booking_id <> cancelled.booking_id
      or i.further is distinct from cancelled.further
  union all
  select i.id, 'an invoice for a booking that continues another'
    from invoice i
   cross join lateral (select i.booking_id as id union all select * from further_bookings(i.further)) charged
    join booking b on b.id = charged.id where b.continues_id is not null
  union all
  select i.id, 'an invoice of a dry run' from invoice i where i.id < 0
  union all
  select i.id, 'an invoice for a booking that is gone'
    from invoice i cross join lateral further_bookings(i.further) charged
   where not exists (select from booking b where b.id = charged);
