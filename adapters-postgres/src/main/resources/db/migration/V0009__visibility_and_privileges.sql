-- Which rows a caller sees, and what the server's role may do.
--
-- The policies bind every role but the owner, and show nothing if the transaction does not say who the caller is. The
-- owner sees everything; functions with "security definer" run as the owner.

create function administers() returns boolean language sql stable parallel safe
  return coalesce(current_setting('herberge.role', true), '') in ('admin', 'system');

create function sees_all() returns boolean language sql stable parallel safe
  return administers() or coalesce(current_setting('herberge.visibility', true), '') = 'all';

-- Whether the caller may see a booking of that author.
create function seen_by_caller(author bigint) returns boolean language sql stable parallel safe
  return sees_all() or author = caller_id();

-- The reminder that this transaction itself assigns to another user: the author may lose sight of it by that, but only
-- after the transaction.
create function handed_over() returns bigint language sql stable parallel safe
  return nullif(current_setting('herberge.handed_over', true), '')::bigint;

-- The functions are called in sub-selects, so that they run once per statement and not once per row.
alter table booking enable row level security;
create policy booking_seen on booking
  using ((select sees_all()) or created_by = (select caller_id()))
  with check ((select sees_all()) or created_by = (select caller_id()));

alter table booking_search enable row level security;
create policy booking_search_seen on booking_search
  using ((select sees_all()) or created_by = (select caller_id()));

alter table reminder enable row level security;
create policy reminder_seen on reminder
  using (
    (select sees_all())
    or (select caller_id()) in (assigned_to, booking_owner)
    or (type = 'manual' and created_by = (select caller_id()))
    or id = (select handed_over()));

-- The history of a reminder is visible to those who may see it now, or could when it was deleted.
create function sees_history_of_reminder(reminder bigint) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  return (
    select caller_id() = any (owners) from audit_log
     where table_name = 'reminder' and record_id = reminder order by id desc limit 1);

-- A caller who may not see a record may not see its audit rows. Rows of tables that are not named here are for administrators.
alter table audit_log enable row level security;
create policy audit_log_seen on audit_log for select
  using (
    (select administers())
    or table_name in ('room', 'room_block', 'guest')
    or (table_name = 'booking' and ((select sees_all()) or (select caller_id()) = any (owners)))
    or (table_name = 'reminder' and ((select sees_all()) or sees_history_of_reminder(record_id))));

-- Counts for rules that must consider all bookings, also those hidden from the caller. All hidden bookings together
-- count as one, whatever their size: if each counted, a caller could find out the size of a hidden party by trying
-- smaller and smaller room capacities. That hidden bookings exist is no secret: the tape chart shows it.

-- Parties in the room, now or later, that are larger than size. Parties still in the room after the end of their
-- stay count too: it must have beds for them.
create function parties_above(room bigint, size integer, today date, earliest date) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) filter (where seen) + (count(*) filter (where not seen) > 0)::integer
      from (
        select b.party_size, seen_by_caller(b.created_by) as seen from booking b
         where b.room_id = room and b.check_out > today and b.check_in > earliest
           and b.status not in ('cancelled', 'no-show')
        union all
        select b.party_size, seen_by_caller(b.created_by) from booking b
         where b.room_id = room and b.check_out <= today and b.status = 'checked-in') staying
     where party_size > size or not seen);

create function bookings_of_room(room bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) filter (where seen_by_caller(b.created_by))
         + (count(*) filter (where not seen_by_caller(b.created_by)) > 0)::integer
      from booking b where b.room_id = room);

create function bookings_of_guest(guest bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (
    select count(*) filter (where seen_by_caller(b.created_by))
         + (count(*) filter (where not seen_by_caller(b.created_by)) > 0)::integer
      from booking b where b.guest_id = guest);

-- The server works with a role that owns nothing and is no superuser. The role must exist; its name is a placeholder of
-- the migrations. It reads and writes rows; it only reads the audit log, the seals, the events and what triggers fill.
grant usage on schema public to "${applicationRole}";
grant select, insert, update, delete
  on room, room_block, guest, booking, reminder, app_user, user_login, login_address, idempotency_key, scheduled_task,
     job_run
  to "${applicationRole}";
grant select, insert, update on session, api_token, job to "${applicationRole}";
grant select, insert, delete on signing_key, job_part to "${applicationRole}";
grant select, insert on change_undo to "${applicationRole}";
grant select, update on reminder_settings to "${applicationRole}";
grant select
  on audit_log, audit_unsealed, audit_batch, audit_seal, event, event_position, occupancy, guest_search, guest_word,
     booking_search, installation, flyway_schema_history
  to "${applicationRole}";
grant usage
  on change_id_seq, app_user_id_seq, session_id_seq, api_token_id_seq, room_id_seq, room_block_id_seq,
     guest_id_seq, booking_id_seq, reminder_id_seq
  to "${applicationRole}";

-- Functions that run as the owner are for the server's role only.
revoke execute
  on function publish_changes, seal_changes, prune_events, forget_sessions, bookings_telling, guest_called,
     has_open_reminder, bookings_once_of, bookings_about, erase_guest, sees_history_of_reminder, parties_above,
     bookings_of_room, bookings_of_guest
  from public;
grant execute
  on function publish_changes, seal_changes, prune_events, forget_sessions, bookings_telling, guest_called,
     has_open_reminder, bookings_once_of, bookings_about, erase_guest, sees_history_of_reminder, parties_above,
     bookings_of_room, bookings_of_guest
  to "${applicationRole}";
