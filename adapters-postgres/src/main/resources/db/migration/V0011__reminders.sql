-- Reminders: what somebody has to do by some day. Manual ones are made by hand, the others by the rules of the house.

create function priority_rank(priority text) returns integer language sql immutable strict parallel safe
  return case priority when 'high' then 1 when 'medium' then 2 else 3 end;

create sequence reminder_id_seq;
create table reminder (
  id             bigint primary key default next_id('reminder_id_seq'),
  booking_id     bigint references booking on delete cascade,
  booking_owner  bigint, -- whose booking it is, by a trigger: the booking may be gone when the audit must know
  type           text not null
    check (type in ('manual', 'incomplete-data', 'payment', 'check-in', 'invoice', 'confirmation')),
  occurrence     text collate "C" check (length(occurrence) between 1 and 200),
  title          text not null check (length(title) between 1 and 200),
  description    text check (length(description) between 1 and 4000),
  due_date       date not null,
  priority       text not null check (priority in ('low', 'medium', 'high')),
  snoozed_until  date,
  assigned_to    bigint references app_user,
  closed_reason  text check (closed_reason in ('done', 'condition-met', 'cancelled', 'dismissed')),
  completed_at   timestamptz,
  completed_by   bigint references app_user,
  version        bigint not null check (version >= 1),
  created_at     timestamptz not null,
  created_by     bigint not null references app_user,
  updated_at     timestamptz not null,
  updated_by     bigint not null references app_user,
  constraint reminder_occurrence check ((type = 'manual') = (occurrence is null)),
  constraint reminder_booking check (type = 'manual' or booking_id is not null),
  constraint reminder_closed check (
    (closed_reason is null) = (completed_at is null)
    and coalesce(closed_reason in ('done', 'dismissed'), false) = (completed_by is not null)),
  constraint reminder_snoozed check (snoozed_until is null or closed_reason is null)
);
create index reminder_listed on reminder (due_date, priority_rank(priority), id);
create index reminder_due on reminder (due_date, priority_rank(priority), id) where closed_reason is null;
create index reminder_of_booking on reminder (booking_id, due_date) where booking_id is not null;
create unique index reminder_one_open on reminder (booking_id, type)
  where closed_reason is null and type <> 'manual';

create function know_booking_owner() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  new.booking_owner := (select created_by from booking where id = new.booking_id);
  return new;
end $$;
create trigger reminder_booking_owner before insert or update of booking_id on reminder
  for each row execute function know_booking_owner();

create trigger reminder_log after insert or update or delete on reminder
  for each row execute function log_change();

-- A rehearsal may make several things by now: each gets an id of its own below zero.
create or replace function next_id(sequence_name regclass) returns bigint language plpgsql volatile as $$
declare
  made bigint;
begin
  if rehearsing() then
    made := coalesce(nullif(current_setting('herberge.rehearsed', true), ''), '0')::bigint + 1;
    perform set_config('herberge.rehearsed', made::text, true);
    return -(pg_backend_pid() * 10000::bigint + made);
  end if;
  return nextval(sequence_name);
end $$;

-- Who may see a reminder, as the table or the audit has it, where not everybody may: whoever made it by hand, whose
-- task it is, and whose booking it is about.
create function reminder_owners(it jsonb) returns bigint[] language sql immutable strict parallel safe
  return (
    select coalesce(array_agg(distinct owner order by owner), '{}')
      from unnest(array[
        case when it ->> 'type' = 'manual' then (it ->> 'created_by')::bigint end,
        (it ->> 'assigned_to')::bigint, (it ->> 'booking_owner')::bigint]) owner
     where owner is not null);

-- What this unit of work wrote itself: who gives a task away may lose sight of it by that, but only afterwards.
create function handed_over() returns bigint language sql stable parallel safe
  return nullif(current_setting('herberge.handed_over', true), '')::bigint;

alter table reminder enable row level security;
create policy reminder_seen on reminder
  using (
    (select sees_all())
    or (select caller_id()) in (assigned_to, booking_owner)
    or (type = 'manual' and created_by = (select caller_id()))
    or id = (select handed_over()));

-- What happened to a reminder is for those who may see it now, or could when it was removed.
create function sees_history_of_reminder(reminder bigint) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  return (
    select caller_id() = any (owners) from audit_log
     where table_name = 'reminder' and record_id = reminder order by id desc limit 1);

-- Whether a booking has an open one of that kind already, whoever may see it.
create function has_open_reminder(booking bigint, kind text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return exists (
    select from reminder r where r.booking_id = booking and r.type = kind and r.closed_reason is null);

drop policy audit_log_seen on audit_log;
create policy audit_log_seen on audit_log for select
  using (
    (select administers())
    or table_name in ('room', 'room_block', 'guest')
    or (table_name = 'booking' and ((select sees_all()) or (select caller_id()) = any (owners)))
    or (table_name = 'reminder' and ((select sees_all()) or sees_history_of_reminder(record_id))));

create or replace function log_change() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  author bigint := caller_id();
  change bigint := nullif(current_setting('herberge.change_id', true), '');
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  hidden text;
  logged bigint;
begin
  if author is null then
    raise exception 'a write needs an author: set herberge.user_id in the transaction'
      using errcode = 'raise_exception';
  end if;
  if rehearsing() then
    return null;
  end if;
  if change is null then
    change := nextval('change_id_seq');
    perform set_config('herberge.change_id', change::text, true);
  end if;
  foreach hidden in array coalesce(tg_argv, '{}') loop
    if (before ->> hidden) is distinct from (after ->> hidden) and after is not null then
      after := after || jsonb_build_object(hidden, '(changed)');
    else
      after := after - hidden;
    end if;
    before := before - hidden;
  end loop;
  insert into audit_log
    (change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, client_id)
  values (
    change, tg_table_name, (coalesce(after, before) ->> 'id')::bigint,
    case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'updated' else 'deleted' end,
    author, current_setting('herberge.username'), current_setting('herberge.request_id'), clock_timestamp(),
    before, after,
    case tg_table_name
      when 'booking' then array[(coalesce(after, before) ->> 'created_by')::bigint]
      when 'reminder' then reminder_owners(coalesce(after, before)) end,
    nullif(current_setting('herberge.client_id', true), ''))
  returning id into logged;
  insert into audit_unsealed (audit_id) values (logged);
  return null;
end $$;

create or replace function is_event(it audit_log) returns boolean language sql stable
  return it.table_name in ('room', 'room_block', 'guest', 'booking', 'reminder', 'app_user')
    and (it.old ->> 'version') is distinct from (it.new ->> 'version');

-- Erasure reaches what reminders of the guest's bookings say. Which audit rows tell of reminders of a booking:
create index audit_log_reminders on audit_log ((coalesce(new, old) ->> 'booking_id'), id)
  where table_name = 'reminder';

-- The bookings whose reminders are about the guest: his, and those that were his when they were removed.
create function bookings_about(guest bigint) returns bigint[] language sql stable
  set search_path = pg_catalog, public, pg_temp
  return array(
    select b.id from booking b where b.guest_id = guest
    union
    select a.record_id from audit_log a
     where a.table_name = 'booking' and coalesce(a.new, a.old) ->> 'guest_id' = guest::text
       and a.operation = 'deleted' and not exists (select from booking b where b.id = a.record_id));

-- A reminder without what it says, where it is about one of these bookings; any other as it is.
create function blank_reminder(it jsonb, bookings bigint[]) returns jsonb language sql immutable strict parallel safe
  return case when coalesce(it ->> 'booking_id', it ->> 'bookingId')::bigint = any (bookings)
    then it || '{"title": "(erased)", "description": null}' else it end;

drop function blank_answer(text, bigint);
create function blank_answer(body text, guest bigint, bookings bigint[]) returns text
  language sql immutable strict parallel safe
  return (
    select case
      when it ->> 'guestId' = guest::text then blank_booking(it, guest)::text
      when it ->> 'id' = guest::text and it ? 'lastName' then blank_guest(it)::text
      when it ? 'dueDate' and (it ->> 'bookingId')::bigint = any (bookings) then blank_reminder(it, bookings)::text
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
  update reminder
     set title = '(erased)', description = null,
         version = version + 1, updated_at = moment, updated_by = caller_id()
   where booking_id = any (about) and (title <> '(erased)' or description is not null);
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
    select id, blank_reminder(old, about), blank_reminder(new, about) from audit_log
     where table_name = 'reminder'
       and record_id in (select distinct record_id from audit_log
                          where table_name = 'reminder'
                            and coalesce(new, old) ->> 'booking_id' = any (about::text[]))),
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
          or (table_name = 'reminder' and coalesce(new, old) ->> 'booking_id' = any (about::text[])));
  update audit_seal set salt = null where audit_id = any (blanked);

  update idempotency_key set body = blank_answer(body, person, about)
   where blank_answer(body, person, about) is not null;
  -- Events need nothing: what one tells is read from its audit row.
  return 0;
end $$;

revoke execute on function sees_history_of_reminder, has_open_reminder from public;
grant execute on function sees_history_of_reminder, has_open_reminder to "${applicationRole}";
grant select, insert, update, delete on reminder to "${applicationRole}";
grant usage on reminder_id_seq to "${applicationRole}";
