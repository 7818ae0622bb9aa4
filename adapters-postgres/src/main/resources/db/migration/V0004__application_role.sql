-- What the application role may do: read and write rows, and nothing to the log but read it. The role's name is a
-- placeholder of the migration; it exists before, and it is neither owner nor superuser.

grant usage on schema public to "${applicationRole}";
grant select, insert, update, delete on room, room_block, guest, booking, app_user, user_login, idempotency_key
  to "${applicationRole}";
grant select, insert on signing_key to "${applicationRole}";
grant select on change_log, occupancy, guest_search, installation, flyway_schema_history to "${applicationRole}";
grant usage on all sequences in schema public to "${applicationRole}";
