-- Which change took which back. A change, its undos and the undos of these are one family by its root; the newest of them
-- says whether the root stands: it does where that one did it again (redo), and does not where it took it back.
create table change_undo (
  id        bigint generated always as identity primary key, -- in the order of the undos: each holds the lock of its thing
  change_id bigint not null unique,
  undoes    bigint not null,
  root      bigint not null,
  redo      boolean not null,
  constraint change_undo_root check (redo or undoes = root or root < undoes)
);
create index change_undo_family on change_undo (root, id);
create trigger change_undo_author before insert or update or delete on change_undo
  for each statement when (caller_id() is null) execute function refuse_without_author();
grant select, insert on change_undo to "${applicationRole}";

-- What a change did to one thing, and whether it did anything to a booking or guest, is found without the rest of it: one
-- change may have removed tens of thousands of reminders.
drop index audit_log_change;
create index audit_log_change on audit_log (change_id, table_name, record_id, id);
create index audit_log_erased on audit_log (change_id) where erased;

-- The columns in which two states of a row differ; one that is null and one that is not there do not.
create function changed_columns(before jsonb, after jsonb) returns text[] language sql immutable parallel safe
  return array(
    select key from jsonb_object_keys(coalesce(before, '{}') || coalesce(after, '{}')) key
     where before ->> key is distinct from after ->> key);
