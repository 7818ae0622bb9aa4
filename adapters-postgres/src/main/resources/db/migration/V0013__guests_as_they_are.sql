-- Guests with one name, and companies with or without a contact person.

alter table guest alter column first_name drop not null;
alter table guest alter column last_name drop not null;
alter table guest add column company text check (length(company) between 1 and 100);
alter table guest add constraint guest_named check (last_name is not null or (company is not null and first_name is null));

-- The name that is shown: "First Last", "Last" or the company.
create function guest_name(first_name text, last_name text, company text) returns text language sql immutable
  parallel safe
  return coalesce(first_name || ' ' || last_name, last_name, company);

drop index guest_listed;
create index guest_listed on guest
  (coalesce(last_name, company) collate german, coalesce(first_name, '') collate german, id);

create or replace function guest_called(guest bigint) returns text language sql stable
  security definer set search_path = pg_catalog, public, pg_temp
  return coalesce(
    (select guest_name(g.first_name, g.last_name, g.company) from guest g where g.id = guest),
    (select guest_name(gone.old ->> 'first_name', gone.old ->> 'last_name', gone.old ->> 'company') from audit_log gone
      where gone.table_name = 'guest' and gone.record_id = guest and gone.operation = 'deleted'
      order by gone.id desc limit 1));

create or replace function guest_search_words(it guest) returns text language sql immutable
  return ' ' || regexp_replace(
      fold(concat_ws(' ', it.first_name, it.last_name, it.company, it.email, it.city, it.member_number)), '\s+', ' ', 'g')
    || coalesce(phone_numbers(concat_ws(
      ',', it.phone, it.mobile_phone, it.private_phone, it.business_phone, it.fax)), '')
    || ' ';

create or replace function guest_words(it guest) returns setof text language sql immutable rows 4
  begin atomic
    select distinct word
      from regexp_split_to_table(
        fold(concat_ws(' ', it.first_name, it.last_name, it.company, it.city)), '[\s.,;:/()''-]+') word
     where word <> '';
  end;

create or replace function bookings_passed_on(guest bigint) returns jsonb language sql stable
  set search_path = pg_catalog, public, pg_temp
  return (
    select coalesce(jsonb_object_agg(once.id, coalesce(guest_name(g.first_name, g.last_name, g.company), '')), '{}')
      from unnest(bookings_once_of(guest)) once (id)
      left join booking b on b.id = once.id
      left join guest g on g.id = b.guest_id
     where not once.id = any ((select bookings_about(guest))::bigint[]));

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

  about := bookings_about(person);
  passed := bookings_passed_on(person);
  touched := about || array(select jsonb_object_keys(passed)::bigint);
  -- Open reminders of a booking that was passed on name its present guest, so only closed ones are erased there.
  update reminder r
     set title = '(erased)', description = null,
         version = version + 1, updated_at = moment, updated_by = caller_id()
   where booking_id = any (touched) and (booking_id = any (about) or closed_reason is not null)
     and blank_reminder(to_jsonb(r), person, about, passed) is distinct from to_jsonb(r);
  update booking
     set companions = '[]', notes = null, cancellation_reason = null,
         version = version + 1, updated_at = moment, updated_by = caller_id()
   where guest_id = person and (companions <> '[]' or notes is not null or cancellation_reason is not null);
  update guest
     set first_name = '(erased)', last_name = '(erased)', company = null, email = null, phone = null, member = false,
         member_number = null, street = null, postal_code = null, city = null, country = null, salutation = null,
         gender = null, birth_date = null, birth_place = null, nationality = null, language = null, profession = null,
         federal_state = null, office = null, invoice_email = null, business_phone = null, private_phone = null,
         mobile_phone = null, fax = null, license_plate = null, cost_center = null, leitweg_id = null,
         debtor_account = null, id_number = null, marketing_consent = null, tags = '{}', companions = '[]',
         notes = null, version = version + 1, updated_at = moment, updated_by = caller_id()
   where id = person;

  -- Audit rows, including those just written. A seal without its salt no longer proves what its row contained; so the
  -- audit row of this erasure lists the rows whose seals lost their salt.
  change := nullif(current_setting('herberge.change_id', true), '');
  stays := array(select distinct record_id from audit_log
                  where table_name = 'booking' and coalesce(new, old) ->> 'guest_id' = person::text);
  with blank as (
    select id, blank_guest(old) as old, blank_guest(new) as new from audit_log
     where table_name = 'guest' and record_id = person
    union all
    select id, blank_booking(old, person), blank_booking(new, person) from audit_log
     where table_name = 'booking' and record_id = any (stays)
    union all
    select id, blank_reminder(old, person, about, passed), blank_reminder(new, person, about, passed) from audit_log
     where table_name = 'reminder'
       and record_id in (select distinct record_id from audit_log
                          where table_name = 'reminder'
                            and coalesce(new, old) ->> 'booking_id' = any (touched::text[]))),
  done as (
    update audit_log a set old = b.old, new = b.new, erased = true from blank b
     where b.id = a.id and (a.old is distinct from b.old or a.new is distinct from b.new)
    returning a.id, a.change_id)
  select array_agg(id order by id) into blanked from done where change_id is distinct from change;
  update audit_log
     set operation = 'erased', erased = true,
         new = case table_name
           when 'guest' then new || jsonb_build_object('erasedRows', to_jsonb(coalesce(blanked, '{}'))) else new end
   where change_id = change
     and ((table_name = 'guest' and record_id = person)
          or (table_name = 'booking' and record_id = any (stays))
          or (table_name = 'reminder' and coalesce(new, old) ->> 'booking_id' = any (touched::text[])));
  update audit_seal set salt = null where audit_id = any (blanked);

  update idempotency_key set body = blank_answer(body, person, about, passed)
   where blank_answer(body, person, about, passed) is not null;
  -- Events hold no data of their own: their content is read from the audit rows.
  return 0;
end $$;
