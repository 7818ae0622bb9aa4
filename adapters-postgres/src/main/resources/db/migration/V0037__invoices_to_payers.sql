-- Invoices are addressed to the payer of a booking too. A payer that an invoice names is not deleted.
alter table invoice add column payer_id bigint constraint invoice_payer references payer;
create index invoice_of_payer on invoice (payer_id, id) where payer_id is not null;

-- The invoices to a payer, as bookings_with_payer() counts bookings.
create function invoices_of_payer(payer bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) filter (where seen_by_caller(b.created_by))
         + (count(*) filter (where not seen_by_caller(b.created_by)) > 0)::integer
      from invoice i join booking b on b.id = i.booking_id
     where i.payer_id = payer);
revoke execute on function invoices_of_payer from public;
grant execute on function invoices_of_payer to "${applicationRole}";
