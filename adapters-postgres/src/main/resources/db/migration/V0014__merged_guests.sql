-- Guests that may be the same are found at entry, and can be merged.

-- The ids of former guests that turned out to be this one.
alter table guest add column merged_from bigint[] not null default '{}'
  check (array_position(merged_from, null) is null);
create index guest_merged_from on guest using gin (merged_from) where merged_from <> '{}';

-- By what a guest may be the same as another one: equal values of one kind. Filled by a trigger.
create table guest_trait (
  guest_id bigint not null references guest on delete cascade,
  kind     text collate "C" not null
    check (kind in ('name', 'company', 'email', 'phone', 'memberNumber', 'birthDate')),
  value    text collate "C" not null,
  primary key (guest_id, kind, value)
);
create index guest_trait_shared on guest_trait (kind, value, guest_id);

-- Phone numbers are compared by their last eight digits, because some are stored with a calling code and some without.
-- A company with a contact person is no trait: several guests may book for one company. The date of birth counts with
-- the beginning of the last name only. An erased guest has no traits.
create function guest_traits(it guest) returns table (kind text, value text) language sql immutable rows 4
  begin atomic
    select found.kind, left(found.value, 500) from (
      select 'name' as kind, fold(concat_ws(' ', it.first_name, it.last_name)) as value where it.last_name is not null
      union
      select 'company', fold(it.company) where it.last_name is null
      union
      select 'email', fold(it.email)
      union
      select 'phone', right(number.digits, 8)
        from (select regexp_replace(part, '[^0-9]', '', 'g') as digits
                from regexp_split_to_table(
                  phone_numbers(concat_ws(',', it.phone, it.mobile_phone, it.private_phone, it.business_phone)), ' ') part) number
       where length(number.digits) >= 6
      union
      select 'memberNumber', fold(it.member_number)
      union
      select 'birthDate', to_char(it.birth_date, 'YYYY-MM-DD') || ' ' || left(fold(it.last_name), 2)) found
     where found.value <> '' and it.last_name is distinct from '(erased)';
  end;

create function keep_guest_traits() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from guest_trait t where t.guest_id = new.id and (t.kind, t.value) not in (select kind, value from guest_traits(new));
  insert into guest_trait (guest_id, kind, value) select new.id, kind, value from guest_traits(new)
    on conflict do nothing;
  return null;
end $$;
create trigger guest_traits after insert or update on guest
  for each row execute function keep_guest_traits();
insert into guest_trait (guest_id, kind, value) select g.id, t.kind, t.value from guest g cross join guest_traits(g) t;
grant select on guest_trait to "${applicationRole}";

-- Ids of merged guests are not personal, and the answer to the request that added a guest contains its duplicates.
create or replace function blank_guest(it jsonb) returns jsonb language sql immutable strict parallel safe
  return (
    select jsonb_object_agg(key, case
      when key in ('id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'erasedRows',
                   'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'merged_from', 'mergedFrom') then value
      when key in ('first_name', 'last_name', 'firstName', 'lastName') then '"(erased)"'
      when key in ('tags', 'companions', 'duplicates') then '[]'
      when key = 'member' then 'false'
      else 'null' end)
      from jsonb_each(it));

create or replace function blank_answer(body text, guest bigint, bookings bigint[], passed jsonb) returns text
  language sql immutable strict parallel safe
  return (
    select case
      when it ->> 'guestId' = guest::text then blank_booking(it, guest)::text
      when it ->> 'id' = guest::text and it ? 'lastName' then blank_guest(it)::text
      when it ? 'dueDate'
        and ((it ->> 'bookingId')::bigint = any (bookings)
             or (it ->> 'type' <> 'manual' and passed ? (it ->> 'bookingId')))
      then blank_reminder(it, guest, bookings, passed)::text
      when jsonb_path_exists(it, '$.** ? (@.guestId == $guest || (@.id == $guest && (exists(@.lastName) || exists(@.why))))',
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
  persons bigint[]; -- the guest, and the guests that were merged into it
  known   bigint;
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
           version = version + 1, updated_at = moment, updated_by = caller_id()
     where guest_id = known and (companions <> '[]' or notes is not null or cancellation_reason is not null);
    update guest
       set first_name = '(erased)', last_name = '(erased)', company = null, email = null, phone = null, member = false,
           member_number = null, street = null, postal_code = null, city = null, country = null, salutation = null,
           gender = null, birth_date = null, birth_place = null, nationality = null, language = null, profession = null,
           federal_state = null, office = null, invoice_email = null, business_phone = null, private_phone = null,
           mobile_phone = null, fax = null, license_plate = null, cost_center = null, leitweg_id = null,
           debtor_account = null, id_number = null, marketing_consent = null, tags = '{}', companions = '[]',
           notes = null, version = version + 1, updated_at = moment, updated_by = caller_id()
     where id = known;

    -- Audit rows, including those just written. A seal without its salt no longer proves what its row contained; so the
    -- audit row of this erasure lists the rows whose seals lost their salt.
    change := nullif(current_setting('herberge.change_id', true), '');
    stays := array(select distinct record_id from audit_log
                    where table_name = 'booking' and coalesce(new, old) ->> 'guest_id' = known::text);
    with blank as (
      select id, blank_guest(old) as old, blank_guest(new) as new from audit_log
       where table_name = 'guest' and record_id = known
      union all
      select id, blank_booking(old, known), blank_booking(new, known) from audit_log
       where table_name = 'booking' and record_id = any (stays)
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
            or (table_name = 'reminder' and coalesce(new, old) ->> 'booking_id' = any (touched::text[])));
    update audit_seal set salt = null where audit_id = any (blanked);

    update idempotency_key set body = blank_answer(body, known, about, passed)
     where blank_answer(body, known, about, passed) is not null;
  end loop;
  -- Events hold no data of their own: their content is read from the audit rows.
  return 0;
end $$;
