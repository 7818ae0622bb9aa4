-- The change log becomes the audit: it knows whose rows it tells of, and it can be sealed and, in places, erased.

alter table change_log rename to audit_log;
alter index change_log_pkey rename to audit_log_pkey;
alter index change_log_record rename to audit_log_record;
alter index change_log_change rename to audit_log_change;
alter index change_log_at rename to audit_log_at;
alter index change_log_user rename to audit_log_user;

-- Who may see the row where not everybody may (null: everybody), whether personal data was taken out of it, and what
-- the writer calls itself.
alter table audit_log add column owners bigint[], add column erased boolean not null default false,
  add column client_id text;
alter table audit_log drop constraint change_log_operation_check, drop constraint change_log_check,
  drop constraint change_log_check1;
alter table audit_log
  add constraint audit_log_operation check (operation in ('created', 'updated', 'deleted', 'erased')),
  add constraint audit_log_old check ((old is null) = (operation = 'created')),
  add constraint audit_log_new check ((new is null) = (operation = 'deleted'));

-- What has been written and not been sealed yet: its own table, because sealing follows commits and not ids.
create table audit_unsealed (
  audit_id bigint primary key -- no reference: its check would cost every writer, and the audit loses no row
);
insert into audit_unsealed select id from audit_log;

-- The chain. Each link covers the one before it, what its row says of who did what when, and a digest of the row's
-- content. The digest is salted: once salt and content are gone, nobody can try out what the content may have been,
-- and the chain holds all the same.
create table audit_seal (
  seq       bigint primary key check (seq >= 1),
  audit_id  bigint not null unique references audit_log,
  salt      bytea check (octet_length(salt) >= 16),
  content   bytea not null check (octet_length(content) = 32),
  link      bytea not null check (octet_length(link) = 32),
  sealed_at timestamptz not null
);

create function audit_content(salt bytea, it audit_log) returns bytea language sql stable
  return sha256(salt || convert_to(jsonb_build_array(it.old, it.new)::text, 'UTF8'));

create function audit_link(previous bytea, content bytea, it audit_log) returns bytea language sql stable
  return sha256(previous || content || convert_to(jsonb_build_array(
    it.id, it.change_id, it.table_name, it.record_id, it.operation, it.user_id, it.username, it.request_id,
    to_char(it.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), it.owners)::text, 'UTF8'));

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
    case when tg_table_name = 'booking' then array[(coalesce(after, before) ->> 'created_by')::bigint] end,
    nullif(current_setting('herberge.client_id', true), ''))
  returning id into logged;
  insert into audit_unsealed (audit_id) values (logged);
  return null;
end $$;

grant select on audit_log, audit_seal, audit_unsealed to "${applicationRole}";
