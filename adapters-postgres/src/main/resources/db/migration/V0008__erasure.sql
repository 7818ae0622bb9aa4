-- Taking a person out of everything that is kept. That somebody stayed, when and where stays known; who it was does not.

-- Which audit rows tell of bookings of a guest.
create index audit_log_guest on audit_log ((coalesce(new, old) ->> 'guest_id'), id) where table_name = 'booking';

-- A guest, as the table, the audit or an answer has him, without anything that tells who he is. What is not named here
-- counts as personal: a new column is, until somebody says otherwise.
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

-- A booking likewise, where it is that guest's; anybody else's as it is.
create function blank_booking(it jsonb, guest bigint) returns jsonb language sql immutable strict parallel safe
  return case when coalesce(it ->> 'guest_id', it ->> 'guestId') = guest::text then (
    select jsonb_object_agg(key, case
      when key = 'companions' then '[]'
      when key in ('notes', 'cancellation_reason', 'cancellationReason') then 'null'
      when key = 'guest' then jsonb_build_object('id', guest, 'name', '(erased) (erased)')
      else value end)
      from jsonb_each(it))
  else it end;

-- An answer that was kept for a retry, where it tells of the guest or of a booking of his; else null.
create function blank_answer(body text, guest bigint) returns text language sql immutable strict parallel safe
  return (
    select case
      when it ->> 'guestId' = guest::text then blank_booking(it, guest)::text
      when it ->> 'id' = guest::text and it ? 'lastName' then blank_guest(it)::text
      when jsonb_path_exists(it, '$.** ? (@.guestId == $guest || (@.id == $guest && exists(@.lastName)))',
                             jsonb_build_object('guest', guest)) then '{"erased": true}' end
      from (select case when body like '{%' then body::jsonb end as it) parsed);

-- Erases the guest and answers 0; or does nothing and answers how many of his stays are open or still ahead.
create function erase_guest(person bigint, today date, moment timestamptz) returns bigint language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  ahead   bigint;
  change  bigint;
  stays   bigint[];
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
     where table_name = 'booking' and record_id = any (stays)),
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
     and ((table_name = 'guest' and record_id = person) or (table_name = 'booking' and record_id = any (stays)));
  update audit_seal set salt = null where audit_id = any (blanked);

  update idempotency_key set body = blank_answer(body, person) where blank_answer(body, person) is not null;
  -- Events need nothing: what one tells is read from its audit row.
  return 0;
end $$;

revoke execute on function erase_guest from public;
grant execute on function erase_guest to "${applicationRole}";
