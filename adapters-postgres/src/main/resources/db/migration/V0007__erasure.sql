-- Export and erasure of a guest's personal data. After an erasure it is still known that a guest stayed, when and
-- where, but not who it was.

-- The bookings that ever were the guest's. Runs as the owner, because a row policy would keep the index of the audit
-- log from being used; the caller still sees only those of the bookings that the policies allow.
create function bookings_once_of(guest bigint) returns bigint[] language sql stable
  security definer set search_path = pg_catalog, public, pg_temp
  return array(
    select distinct record_id from audit_log
     where table_name = 'booking' and coalesce(new, old) ->> 'guest_id' = guest::text);

-- The bookings whose reminders are about the guest: the guest's bookings, and deleted ones that were the guest's
-- when they were deleted.
create function bookings_about(guest bigint) returns bigint[] language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  return array(
    select b.id from booking b where b.guest_id = guest
    union
    select a.record_id from audit_log a
     where a.table_name = 'booking' and coalesce(a.new, a.old) ->> 'guest_id' = guest::text
       and a.operation = 'deleted' and not exists (select from booking b where b.id = a.record_id));

-- Bookings that were the guest's and are not in bookings_about(), each with the name of its present guest; '' if the
-- booking is deleted.
create function bookings_passed_on(guest bigint) returns jsonb language sql stable
  set search_path = pg_catalog, public, pg_temp
  return (
    select coalesce(jsonb_object_agg(once.id, coalesce(g.first_name || ' ' || g.last_name, '')), '{}')
      from unnest(bookings_once_of(guest)) once (id)
      left join booking b on b.id = once.id
      left join guest g on g.id = b.guest_id
     where not once.id = any ((select bookings_about(guest))::bigint[]));

-- Whether the title of an automatic reminder contains that guest's name. A title that was too long is cut and ends
-- with …
create function titled_for(title text, guest_name text) returns boolean language sql immutable strict parallel safe
  return (
    select case when right(name, 1) = '…' then starts_with(guest_name, left(name, -1)) else name = guest_name end
      from (select substr(title, strpos(title, ', ') + 2) as name) named);

-- Whether a reminder, as JSON of its row, contains data of the guest; about is the result of bookings_about(). An
-- automatic one belongs to the guest it names. One without that reference whose booking has had several guests
-- belongs to the guest whose name is in its title.
create function reminder_tells_of(it jsonb, guest bigint, about bigint[]) returns boolean language sql stable
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

-- The functions below take a row, an audit entry or an answer as JSON and remove what is personal.

-- A guest without personal data. Every column that is not listed here counts as personal, so a new column is erased
-- unless this function is changed.
create function blank_guest(it jsonb) returns jsonb language sql immutable strict parallel safe
  return (
    select jsonb_object_agg(key, case
      when key in ('id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'erasedRows',
                   'createdAt', 'createdBy', 'updatedAt', 'updatedBy') then value
      when key in ('first_name', 'last_name', 'firstName', 'lastName') then '"(erased)"'
      when key in ('tags', 'companions') then '[]'
      when key = 'member' then 'false'
      else 'null' end)
      from jsonb_each(it));

-- A booking without personal data if it is that guest's, else unchanged.
create function blank_booking(it jsonb, guest bigint) returns jsonb language sql immutable strict parallel safe
  return case when coalesce(it ->> 'guest_id', it ->> 'guestId') = guest::text then (
    select jsonb_object_agg(key, case
      when key = 'companions' then '[]'
      when key in ('notes', 'cancellation_reason', 'cancellationReason') then 'null'
      when key = 'guest' then jsonb_build_object('id', guest, 'name', '(erased) (erased)')
      else value end)
      from jsonb_each(it))
  else it end;

-- A reminder without its texts if it is about one of the bookings, or if it names the guest in a booking that was
-- passed on; else unchanged. passed is the result of bookings_passed_on().
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

-- A stored answer without personal data if it contains the guest, one of the guest's bookings or a reminder of them;
-- else null.
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

-- Erases the guest and returns 0. If stays of the guest are open or in the future, changes nothing and returns their
-- number. Only administrators may call it.
create function erase_guest(person bigint, today date, moment timestamptz) returns bigint language plpgsql
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
     set first_name = '(erased)', last_name = '(erased)', email = null, phone = null, member = false,
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
