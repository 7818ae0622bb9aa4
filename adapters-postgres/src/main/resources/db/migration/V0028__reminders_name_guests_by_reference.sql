-- Titles of automatic reminders name the guest by reference: a guest who is called otherwise changes no reminder, whatever
-- many there are. The text is put together where a reminder is read.

-- Whom the title names; null where it names nobody, and in closed ones of before, whose titles hold the name as text.
-- Open ones name the guest whose booking it is, closed ones the guest whose booking it was when they were closed. No
-- foreign key: a guest may be removed whose former booking is another's.
alter table reminder add column named_guest bigint;

-- As a guest is called, or was when removed; as the owner, because the audit of bookings and guests is not for everybody.
create function guest_called(guest bigint) returns text language sql stable
  security definer set search_path = pg_catalog, public, pg_temp
  return coalesce(
    (select g.first_name || ' ' || g.last_name from guest g where g.id = guest),
    (select (gone.old ->> 'first_name') || ' ' || (gone.old ->> 'last_name') from audit_log gone
      where gone.table_name = 'guest' and gone.record_id = guest and gone.operation = 'deleted'
      order by gone.id desc limit 1));
revoke execute on function guest_called from public;
grant execute on function guest_called to "${applicationRole}";

-- The title as it is shown: with the name, and cut to its length. What was erased names nobody.
create function shown_title(title text, named_guest bigint) returns text language sql stable
  return case when named_guest is null or title = '(erased)' then title else (
    select case when length(whole) <= 200 then whole else left(whole, 199) || '…' end
      from (select title || coalesce(', ' || guest_called(named_guest), '') as whole) named) end;

-- What is written bears the name as it is shown; kept is only whom it names. The task and the number of the booking, which
-- stand before the name, hold no comma.
create function keep_no_name() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.closed_reason is null and (new.named_guest is not null or strpos(new.title, ', ') > 0) then
    new.named_guest := (select guest_id from booking where id = new.booking_id);
  end if;
  if new.named_guest is not null then
    new.title := split_part(new.title, ', ', 1);
  end if;
  return new;
end $$;

-- The open ones of now. Nothing that is shown changes by that, so nobody is told and no version is raised.
alter table reminder disable trigger user;
update reminder r
   set named_guest = b.guest_id, title = split_part(r.title, ', ', 1)
  from booking b
 where b.id = r.booking_id and r.type <> 'manual' and r.closed_reason is null and strpos(r.title, ', ') > 0;
alter table reminder enable trigger user;

create trigger reminder_named before insert or update on reminder
  for each row when (new.type <> 'manual') execute function keep_no_name();

-- Whether a reminder, as the table or the audit has it, tells of the guest, given the bookings that are about him.
-- Automatic ones tell of the one whom they name, and older ones, of a booking that has had several guests, of the one
-- whose name they hold.
create or replace function reminder_tells_of(it jsonb, guest bigint, about bigint[]) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp
  return case
    when it ->> 'type' <> 'manual' and it ->> 'named_guest' is not null
    then (it ->> 'named_guest')::bigint = guest
    when it ->> 'type' = 'manual'
      or not exists (
        select from audit_log
         where table_name = 'booking' and record_id = (it ->> 'booking_id')::bigint
           and coalesce(new, old) ->> 'guest_id' <> guest::text)
    then coalesce((it ->> 'booking_id')::bigint = any (about), false)
    else coalesce(titled_for(it ->> 'title', guest_called(guest)), false)
  end;

drop function blank_answer(text, bigint, bigint[], jsonb);
drop function blank_reminder(jsonb, bigint[], jsonb);
create function blank_reminder(it jsonb, guest bigint, bookings bigint[], passed jsonb) returns jsonb
  language sql immutable strict parallel safe
  return (
    select case
      when booking::bigint = any (bookings)
        or (it ->> 'type' <> 'manual' and passed ? booking
            and case when it ->> 'named_guest' is not null then (it ->> 'named_guest')::bigint = guest
                     else not titled_for(it ->> 'title', passed ->> booking) end)
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
      then blank_reminder(it, guest, bookings, passed)::text
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
     and blank_reminder(to_jsonb(r), person, about, passed) is distinct from to_jsonb(r);
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
  -- Events need nothing: what one tells is read from its audit row.
  return 0;
end $$;
