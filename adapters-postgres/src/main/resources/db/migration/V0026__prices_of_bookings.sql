-- The price of a booking and what is agreed about it. Extras and reductions are copies, so that a later change of a catalogue
-- changes nothing that was agreed. Bookings that were made before have no price until something of their stay changes.
alter table booking
  add column extras jsonb not null default '[]' constraint booking_extras check (jsonb_typeof(extras) = 'array'),
  add column reductions jsonb not null default '[]' constraint booking_reductions check (jsonb_typeof(reductions) = 'array'),
  add column member_rate boolean,
  add column agreed_total_cents bigint constraint booking_agreed_total check (agreed_total_cents between 0 and 1000000000),
  add column agreed_reason text constraint booking_agreed_reason check (length(agreed_reason) between 1 and 200),
  add column price jsonb
    constraint booking_price check (price is null or (jsonb_typeof(price) = 'object' and continues_id is null)),
  add constraint booking_agreed check ((agreed_total_cents is null) = (agreed_reason is null));

create index booking_with_extras on booking (id) where extras <> '[]';
create index booking_with_reductions on booking (id) where reductions <> '[]';

-- The settings of prices as they stood at an instant; for an instant before their first change, their first state. Every user
-- may read the settings, but only administrators their audit.
create function price_settings_at(instant timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return coalesce(
    (select a.new from audit_log a
      where a.table_name = 'price_settings' and a.record_id = 1 and (a.new ->> 'updated_at')::timestamptz <= instant
      order by a.id desc limit 1),
    (select a.old from audit_log a where a.table_name = 'price_settings' and a.record_id = 1 order by a.id limit 1));

-- The bookings that have a service or a discount, counted as bookings_of_guest() counts.
create function bookings_with_service(service bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) filter (where seen_by_caller(b.created_by))
         + (count(*) filter (where not seen_by_caller(b.created_by)) > 0)::integer
      from booking b
     where b.extras <> '[]' and b.extras @> jsonb_build_array(jsonb_build_object('serviceId', service)));
create function bookings_with_discount(discount bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) filter (where seen_by_caller(b.created_by))
         + (count(*) filter (where not seen_by_caller(b.created_by)) > 0)::integer
      from booking b
     where b.reductions <> '[]' and b.reductions @> jsonb_build_array(jsonb_build_object('discountId', discount)));

revoke execute on function price_settings_at, bookings_with_service, bookings_with_discount from public;
grant execute on function price_settings_at, bookings_with_service, bookings_with_discount to "${applicationRole}";

create view invariant_prices_add_up as
  select b.id as record_id, 'total ' || (b.price ->> 'totalCents') as detail
    from booking b
   where b.price is not null
     and ((b.price ->> 'totalCents')::bigint < 0
          or (b.price ->> 'totalCents')::bigint is distinct from (
            select coalesce(sum((line ->> 'quantity')::bigint * (line ->> 'unitCents')::bigint), 0)
              from jsonb_array_elements(b.price -> 'lines') line)
          or (b.price ->> 'totalCents')::bigint is distinct from (
            select coalesce(sum((vat ->> 'grossCents')::bigint), 0) from jsonb_array_elements(b.price -> 'vat') vat));
comment on view invariant_prices_add_up is 'the lines of the price of a booking sum to its total, and so do its VAT groups';

-- As before, without the reason of an agreed total.
create or replace function blank_booking(it jsonb, guest bigint) returns jsonb language sql immutable strict parallel safe
  return case when coalesce(it ->> 'guest_id', it ->> 'guestId') = guest::text then (
    select jsonb_object_agg(key, case
      when key = 'companions' then '[]'
      when key in ('notes', 'cancellation_reason', 'cancellationReason') then 'null'
      when key in ('agreed_reason', 'agreedReason') and value <> 'null' then '"(erased)"'
      when key = 'guest' then jsonb_build_object('id', guest, 'name', '(erased) (erased)')
      else value end)
      from jsonb_each(it))
  else it end;

-- As before, without the reason of an agreed total. Extras and prices stay: they are what the house sold.
create or replace function erase_guest(person bigint, today date, moment timestamptz) returns bigint language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  ahead   bigint;
  change  bigint;
  stays   bigint[];
  about   bigint[];
  passed  jsonb;
  touched bigint[];
  blanked bigint[];
  persons bigint[]; -- the guest, and the guests that were merged into it
  known   bigint;
  spoken  bigint[]; -- the groups that the guest spoke for
begin
  if not administers() then
    raise exception 'only an administrator erases a guest' using errcode = 'insufficient_privilege';
  end if;
  perform from guest where id = person for update; -- so that no booking is given to the guest before the commit
  if not found then
    raise exception 'there is no guest %', person using errcode = 'no_data_found';
  end if;
  select count(*) into ahead from booking
   where guest_id = person
     and (status = 'checked-in' or (status in ('reserved', 'confirmed') and check_out > today));
  if ahead > 0 then
    return ahead;
  end if;
  -- A seal over content that is being erased would never verify: this waits for sealing, and sealing for this.
  perform pg_advisory_xact_lock(hashtextextended('herberge.publish_changes', 0));

  -- Traces of merged guests are erased like the guest's own. They have no bookings any more: these were passed on to the guest.
  persons := array(select unnest(merged_from) from guest where id = person) || person;
  foreach known in array persons loop
    about := bookings_about(known);
    passed := bookings_passed_on(known);
    touched := about || array(select jsonb_object_keys(passed)::bigint);
    -- Open reminders of a booking that was passed on name its present guest, so only closed ones are erased there.
    update reminder r
       set title = '(erased)', description = null,
           version = version + 1, updated_at = moment, updated_by = caller_id()
     where booking_id = any (touched) and (booking_id = any (about) or closed_reason is not null)
       and blank_reminder(to_jsonb(r), known, about, passed) is distinct from to_jsonb(r);
    update booking
       set companions = '[]', notes = null, cancellation_reason = null,
           agreed_reason = case when agreed_reason is not null then '(erased)' end,
           version = version + 1, updated_at = moment, updated_by = caller_id()
     where guest_id = known
       and (companions <> '[]' or notes is not null or cancellation_reason is not null or agreed_reason <> '(erased)');
    update guest
       set first_name = '(erased)', last_name = '(erased)', company = null, email = null, phone = null, member = false,
           member_number = null, street = null, postal_code = null, city = null, country = null, salutation = null,
           gender = null, birth_date = null, birth_place = null, nationality = null, language = null, profession = null,
           federal_state = null, office = null, invoice_email = null, business_phone = null, private_phone = null,
           mobile_phone = null, fax = null, license_plate = null, cost_center = null, leitweg_id = null,
           debtor_account = null, id_number = null, marketing_consent = null, tags = '{}', companions = '[]',
           notes = null, version = version + 1, updated_at = moment, updated_by = caller_id()
     where id = known;

    update booking_group
       set name = '(erased)', notes = null, version = version + 1, updated_at = moment, updated_by = caller_id()
     where contact_guest_id = known and (name <> '(erased)' or notes is not null);

    -- Audit rows, including those just written. A seal without its salt no longer proves what its row contained; so the
    -- audit row of this erasure lists the rows whose seals lost their salt.
    change := nullif(current_setting('herberge.change_id', true), '');
    stays := array(select distinct record_id from audit_log
                    where table_name = 'booking' and coalesce(new, old) ->> 'guest_id' = known::text);
    spoken := array(select distinct record_id from audit_log
                     where table_name = 'booking_group' and coalesce(new, old) ->> 'contact_guest_id' = known::text);
    with blank as (
      select id, blank_guest(old) as old, blank_guest(new) as new from audit_log
       where table_name = 'guest' and record_id = known
      union all
      select id, blank_booking(old, known), blank_booking(new, known) from audit_log
       where table_name = 'booking' and record_id = any (stays)
      union all
      select id, blank_group(old, known), blank_group(new, known) from audit_log
       where table_name = 'booking_group' and record_id = any (spoken)
      union all
      select id, blank_reminder(old, known, about, passed), blank_reminder(new, known, about, passed) from audit_log
       where table_name = 'reminder'
         and record_id in (select distinct record_id from audit_log
                            where table_name = 'reminder'
                              and coalesce(new, old) ->> 'booking_id' = any (touched::text[]))),
    done as (
      update audit_log a set old = b.old, new = b.new, erased = true from blank b
       where b.id = a.id and (a.old is distinct from b.old or a.new is distinct from b.new)
      returning a.id, a.change_id)
    select blanked || array_agg(id order by id) into blanked from done where change_id is distinct from change;
    update audit_log
       set operation = 'erased', erased = true,
           new = case table_name
             when 'guest' then new || jsonb_build_object('erasedRows', to_jsonb(coalesce(blanked, '{}'))) else new end
     where change_id = change
       and ((table_name = 'guest' and record_id = person)
            or (table_name = 'booking' and record_id = any (stays))
            or (table_name = 'booking_group' and record_id = any (spoken))
            or (table_name = 'reminder' and coalesce(new, old) ->> 'booking_id' = any (touched::text[])));
    update audit_seal set salt = null where audit_id = any (blanked);

    update idempotency_key set body = blank_answer(body, known, about, passed)
     where blank_answer(body, known, about, passed) is not null;
  end loop;
  -- Events hold no data of their own: their content is read from the audit rows.
  return 0;
end $$;
