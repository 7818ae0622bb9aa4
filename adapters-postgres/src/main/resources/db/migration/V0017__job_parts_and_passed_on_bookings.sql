-- Jobs that are done part by part: which parts of an occurrence are done that is not done as a whole. Written in the
-- transaction that does the part, so that whoever goes on does none of them again.
create table job_part (
  job        text collate "C" not null references job,
  occurrence text collate "C" not null check (length(occurrence) between 1 and 100),
  part       text collate "C" not null check (length(part) between 1 and 100),
  done_at    timestamptz not null,
  primary key (job, occurrence, part)
);
grant select, insert, delete on job_part to "${applicationRole}";

-- Automatic reminders hold the name of the guest whose booking it was when they were written. Where the booking was
-- passed on to another, closed ones and the audit go on holding it: erasure reaches them, and an export leaves them out.

-- Whether the title of an automatic reminder names that guest; one that was too long was cut.
create function titled_for(title text, guest_name text) returns boolean language sql immutable strict parallel safe
  return (
    select case when right(name, 1) = '…' then starts_with(guest_name, left(name, -1)) else name = guest_name end
      from (select substr(title, strpos(title, ', ') + 2) as name) named);

-- The bookings that were ever the guest's. As the owner, because a policy would keep the audit's index from being used;
-- what the numbers lead to is seen by whoever may see it.
create function bookings_once_of(guest bigint) returns bigint[] language sql stable
  security definer set search_path = pg_catalog, public, pg_temp
  return array(
    select distinct record_id from audit_log
     where table_name = 'booking' and coalesce(new, old) ->> 'guest_id' = guest::text);
revoke execute on function bookings_once_of from public;
grant execute on function bookings_once_of to "${applicationRole}";
alter function bookings_about security definer;
revoke execute on function bookings_about from public;
grant execute on function bookings_about to "${applicationRole}";

-- Those of them that are another's now, with the name of that one; none where they were removed since.
create function bookings_passed_on(guest bigint) returns jsonb language sql stable
  set search_path = pg_catalog, public, pg_temp
  return (
    select coalesce(jsonb_object_agg(once.id, coalesce(g.first_name || ' ' || g.last_name, '')), '{}')
      from unnest(bookings_once_of(guest)) once (id)
      left join booking b on b.id = once.id
      left join guest g on g.id = b.guest_id
     where not once.id = any ((select bookings_about(guest))::bigint[]));

-- Whether a reminder, as the table or the audit has it, tells of the guest, given the bookings that are about him. Where
-- a booking has had several guests, automatic ones tell of the one whom they name.
create function reminder_tells_of(it jsonb, guest bigint, about bigint[]) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp
  return case
    when it ->> 'type' = 'manual'
      or not exists (
        select from audit_log
         where table_name = 'booking' and record_id = (it ->> 'booking_id')::bigint
           and coalesce(new, old) ->> 'guest_id' <> guest::text)
    then coalesce((it ->> 'booking_id')::bigint = any (about), false)
    else coalesce(
      titled_for(it ->> 'title', (select g.first_name || ' ' || g.last_name from guest g where g.id = guest)), false)
  end;

drop function blank_answer(text, bigint, bigint[]);
drop function blank_reminder(jsonb, bigint[]);
create function blank_reminder(it jsonb, bookings bigint[], passed jsonb) returns jsonb
  language sql immutable strict parallel safe
  return (
    select case
      when booking::bigint = any (bookings)
        or (it ->> 'type' <> 'manual' and passed ? booking and not titled_for(it ->> 'title', passed ->> booking))
      then it || '{"title": "(erased)", "description": null}' else it end
      from (select coalesce(it ->> 'booking_id', it ->> 'bookingId') as booking) about);

create function blank_answer(body text, guest bigint, bookings bigint[], passed jsonb) returns text
  language sql immutable strict parallel safe
  return (
    select case
      when it ->> 'guestId' = guest::text then blank_booking(it, guest)::text
      when it ->> 'id' = guest::text and it ? 'lastName' then blank_guest(it)::text
      when it ? 'dueDate'
        and ((it ->> 'bookingId')::bigint = any (bookings)
             or (it ->> 'type' <> 'manual' and passed ? (it ->> 'bookingId')))
      then blank_reminder(it, bookings, passed)::text
      when jsonb_path_exists(it, '$.** ? (@.guestId == $guest || (@.id == $guest && exists(@.lastName)))',
                             jsonb_build_object('guest', guest)) then '{"erased": true}' end
      from (select case when body like '{%' then body::jsonb end as it) parsed);

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
  perform from guest where id = person for update; -- until the end no booking becomes his
  if not found then
    raise exception 'there is no guest %', person using errcode = 'no_data_found';
  end if;
  select count(*) into ahead from booking
   where guest_id = person
     and (status = 'checked-in' or (status in ('reserved', 'confirmed') and check_out > today));
  if ahead > 0 then
    return ahead;
  end if;
  -- A seal over what is being blanked would never fit again: sealing waits, and so do we for one that is at it.
  perform pg_advisory_xact_lock(hashtextextended('herberge.publish_changes', 0));

  about := bookings_about(person);
  passed := bookings_passed_on(person);
  touched := about || array(select jsonb_object_keys(passed)::bigint);
  -- Open ones of a booking that was passed on name the guest whose it is now: they have followed it.
  update reminder r
     set title = '(erased)', description = null,
         version = version + 1, updated_at = moment, updated_by = caller_id()
   where booking_id = any (touched) and (booking_id = any (about) or closed_reason is not null)
     and blank_reminder(to_jsonb(r), about, passed) is distinct from to_jsonb(r);
  update booking
     set companions = '[]', notes = null, cancellation_reason = null,
         version = version + 1, updated_at = moment, updated_by = caller_id()
   where guest_id = person and (companions <> '[]' or notes is not null or cancellation_reason is not null);
  update guest
     set first_name = '(erased)', last_name = '(erased)', email = null, phone = null, member = false,
         member_number = null, street = null, postal_code = null, city = null, country = null, salutation = null,
         gender = null, birth_date = null, birth_place = null, nationality = null, language = null, profession = null,
         federal_state = null, office = null, invoice_email = null, business_phone = null, private_phone = null,
         mobile_phone = null, fax = null, license_plate = null, cost_center = null, leitweg_id = null,
         debtor_account = null, id_number = null, marketing_consent = null, tags = '{}', companions = '[]',
         notes = null, version = version + 1, updated_at = moment, updated_by = caller_id()
   where id = person;

  -- The audit, the rows that were written a moment ago among it. Without its salt a seal's digest proves nothing any
  -- more of what the row held; so the row of this erasure names the rows that lost theirs.
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
    select id, blank_reminder(old, about, passed), blank_reminder(new, about, passed) from audit_log
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
  -- Events need nothing: what one tells is read from its audit row.
  return 0;
end $$;
