-- Whether a change was about a booking or a guest, so that its reminders only followed: asked for each of them when
-- changes are listed. Without it, the listing after the deletion of a booking with thousands of reminders went through all
-- rows of that change for every one of them.
create index audit_log_leading on audit_log (change_id) where table_name in ('booking', 'guest');
