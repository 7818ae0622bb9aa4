-- Groups: bookings that are handled together. A booking names its group.

create sequence booking_group_id_seq;
create table booking_group (
  id               bigint primary key default next_id('booking_group_id_seq'),
  name             text collate "C" not null check (length(name) between 1 and 100),
  contact_guest_id bigint not null constraint booking_group_contact references guest,
  notes            text collate "C" check (length(notes) <= 4000),
  version          bigint not null check (version >= 1),
  created_at       timestamptz not null,
  created_by       bigint not null references app_user,
  updated_at       timestamptz not null,
  updated_by       bigint not null references app_user
);
create index booking_group_contact on booking_group (contact_guest_id);

alter table booking add column group_id bigint;
create index booking_of_group on booking (group_id) where group_id is not null;

create trigger booking_group_author before insert or update or delete on booking_group
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger booking_group_log after insert or update or delete on booking_group
  for each row execute function log_change();

-- An undo may bring a booking back whose group is gone: then it belongs to no group. The lock keeps the group from going
-- before the commit; it takes the place of a foreign key, which would refuse the undo.
create function keep_group_of_booking() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from booking_group where id = new.group_id for key share;
  if not found then
    new.group_id := null;
  end if;
  return new;
end $$;
create trigger booking_has_group before insert or update of group_id on booking for each row
  when (new.group_id is not null) execute function keep_group_of_booking();

create function refuse_group_with_bookings() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from booking where group_id = old.id) then
    raise exception 'group % has bookings', old.id using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger booking_group_empty after delete on booking_group
  for each row execute function refuse_group_with_bookings();

-- Every change of a booking raises the version of its group, once in a transaction: a request about a group names a version
-- that stands for all of its bookings. The setting lists the groups whose version the transaction has raised.
create function note_raised_group() returns trigger language plpgsql as $$
begin
  perform set_config('herberge.raised_groups',
                     coalesce(current_setting('herberge.raised_groups', true), '') || ',' || new.id || ',', true);
  return null;
end $$;
create trigger booking_group_raised after insert or update on booking_group
  for each row execute function note_raised_group();

create function raise_group() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  moment timestamptz := case when tg_op = 'DELETE' then clock_timestamp() else new.updated_at end;
  touched bigint;
begin
  for touched in
    select distinct id from unnest(array[case when tg_op <> 'INSERT' then old.group_id end,
                                         case when tg_op <> 'DELETE' then new.group_id end]) id
     where id is not null order by id
  loop
    if strpos(coalesce(current_setting('herberge.raised_groups', true), ''), ',' || touched || ',') = 0 then
      update booking_group set version = version + 1, updated_at = moment, updated_by = caller_id() where id = touched;
    end if;
  end loop;
  return null;
end $$;
create trigger booking_raises_group_inserted after insert on booking for each row
  when (new.group_id is not null) execute function raise_group();
create trigger booking_raises_group_updated after update on booking for each row
  when (new.group_id is not null or old.group_id is not null) execute function raise_group();
create trigger booking_raises_group_deleted after delete on booking for each row
  when (old.group_id is not null) execute function raise_group();

-- Who sees a group: as for bookings.
alter table booking_group enable row level security;
create policy booking_group_seen on booking_group
  using ((select sees_all()) or created_by = (select caller_id()))
  with check ((select sees_all()) or created_by = (select caller_id()));

alter policy audit_log_seen on audit_log
  using (
    (select administers())
    or table_name in ('room', 'room_block', 'guest', 'service', 'discount')
    or (table_name in ('booking', 'booking_group') and ((select sees_all()) or (select caller_id()) = any (owners)))
    or (table_name = 'reminder' and ((select sees_all()) or sees_history_of_reminder(record_id))));

-- The groups for which a guest speaks, as bookings_of_guest() counts bookings.
create function groups_of_guest(guest bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) filter (where seen_by_caller(g.created_by))
         + (count(*) filter (where not seen_by_caller(g.created_by)) > 0)::integer
      from booking_group g where g.contact_guest_id = guest);

grant select, insert, update, delete on booking_group to "${applicationRole}";
grant usage on booking_group_id_seq to "${applicationRole}";
revoke execute on function keep_group_of_booking, refuse_group_with_bookings, raise_group, groups_of_guest from public;
grant execute on function groups_of_guest to "${applicationRole}";

-- As before, and groups have events as bookings do; as in the policy, names of tables need no table.
create or replace function is_event(it audit_log) returns boolean language sql stable
  return it.table_name in ('room', 'room_block', 'guest', 'booking', 'booking_group', 'reminder', 'service', 'discount',
                           'app_user')
    and (it.old ->> 'version') is distinct from (it.new ->> 'version')
    and it.user_id <> -1;

-- As before, with the owners of groups.
create or replace function log_change() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  author bigint := caller_id();
  change bigint := nullif(current_setting('herberge.change_id', true), '');
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  known  text := case tg_table_name when 'signing_key' then 'number' else 'id' end;
  hidden text;
  logged bigint;
begin
  if author is null then
    raise exception 'a write needs an author: set herberge.user_id in the transaction'
      using errcode = 'raise_exception';
  end if;
  if rehearsing() then
    insert into rehearsal_mark values (current_setting('herberge.request_id', true));
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
    change, tg_table_name, (coalesce(after, before) ->> known)::bigint,
    case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'updated' else 'deleted' end,
    author, current_setting('herberge.username'), current_setting('herberge.request_id'), clock_timestamp(),
    before, after,
    case tg_table_name
      when 'booking' then array[(coalesce(after, before) ->> 'created_by')::bigint]
      when 'booking_group' then array[(coalesce(after, before) ->> 'created_by')::bigint]
      when 'reminder' then reminder_owners(coalesce(after, before)) end,
    nullif(current_setting('herberge.client_id', true), ''))
  returning id into logged;
  insert into audit_unsealed (audit_id) values (logged);
  return null;
end $$;

create view invariant_every_change_of_groups_is_audited as
  select g.id as record_id, 'a group' as detail
    from booking_group g
    left join lateral (
      select (a.new ->> 'version')::bigint as version from audit_log a
       where a.table_name = 'booking_group' and a.record_id = g.id order by a.id desc limit 1) logged on true
   where logged.version is distinct from g.version;
comment on view invariant_every_change_of_groups_is_audited is 'the newest audit row of a group is about its present version';

create view invariant_bookings_have_their_group as
  select b.id as record_id, 'a booking of a group' as detail
    from booking b where b.group_id is not null and not exists (select from booking_group g where g.id = b.group_id)
  union all
  select b.id, 'a booking that continues one of another group'
    from booking b join booking before on before.id = b.continues_id
   where b.group_id is distinct from before.group_id
  union all
  select g.id, 'a group of a dry run' from booking_group g where g.id < 0;
comment on view invariant_bookings_have_their_group is 'every group of a booking exists, and a stay has one';

-- A group without personal data if that guest speaks for it, else unchanged. Its name may be that of the guest.
create function blank_group(it jsonb, guest bigint) returns jsonb language sql immutable strict parallel safe
  return case when it ->> 'contact_guest_id' = guest::text
    then it || jsonb_build_object('name', '(erased)', 'notes', null) else it end;

-- As before; answers about groups are erased with the guest who speaks for the group.
create or replace function blank_answer(body text, guest bigint, bookings bigint[], passed jsonb) returns text
  language sql immutable strict parallel safe
  return (
    select case
      when it ->> 'guestId' = guest::text then blank_booking(it, guest)::text
      when it ->> 'contactGuestId' = guest::text then '{"erased": true}'
      when it ->> 'id' = guest::text and it ? 'lastName' then blank_guest(it)::text
      when it ? 'dueDate'
        and ((it ->> 'bookingId')::bigint = any (bookings)
             or (it ->> 'type' <> 'manual' and passed ? (it ->> 'bookingId')))
      then blank_reminder(it, guest, bookings, passed)::text
      when jsonb_path_exists(it, '$.** ? (@.guestId == $guest || (@.id == $guest && (exists(@.lastName) || exists(@.why))))',
                             jsonb_build_object('guest', guest)) then '{"erased": true}' end
      from (select case when body like '{%' then body::jsonb end as it) parsed);

-- As before, with the groups for which the guest speaks.
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
