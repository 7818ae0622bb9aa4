-- Users and their access: logins, sessions, API tokens, signing keys. Passwords, refresh tokens and API tokens are
-- stored as hashes only.

create sequence app_user_id_seq;
create table app_user (
  id                   bigint primary key default next_id('app_user_id_seq'),
  username             text collate "C" not null check (username ~ '^[a-z0-9._-]{3,50}$'),
  full_name            text check (length(full_name) between 1 and 100),
  email                text check (length(email) between 1 and 254),
  role                 text not null check (role in ('admin', 'user', 'system')),
  active               boolean not null,
  must_change_password boolean not null,
  password_hash        text,
  version              bigint not null check (version >= 1),
  created_at           timestamptz not null,
  created_by           bigint not null references app_user,
  updated_at           timestamptz not null,
  updated_by           bigint not null references app_user,
  constraint app_user_username unique (username),
  constraint app_user_system check ((role = 'system') = (id = 0)),
  constraint app_user_password check ((password_hash is null) = (role = 'system'))
);

-- The server itself, as the author of jobs, migrations and logins.
insert into app_user values
  (0, 'system', 'Herberge', null, 'system', false, false, null, 1, '2026-01-01Z', 0, '2026-01-01Z', 0);

create trigger app_user_author before insert or update or delete on app_user
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger app_user_log after insert or update or delete on app_user
  for each row execute function log_change('password_hash');

-- The last login, in a table of its own: a login is no change of the user.
create table user_login (
  user_id    bigint primary key references app_user on delete cascade,
  last_login timestamptz not null
);
create trigger user_login_author before insert or update or delete on user_login
  for each statement when (caller_id() is null) execute function refuse_without_author();

-- Networks and clients from which users have logged in. A login from a known one is not slowed down by failed attempts
-- from elsewhere.
create table login_address (
  user_id    bigint not null references app_user on delete cascade,
  network    text collate "C" not null check (length(network) between 2 and 50),
  last_login timestamptz not null,
  primary key (user_id, network)
);
create trigger login_address_author before insert or update or delete on login_address
  for each statement when (caller_id() is null) execute function refuse_without_author();

create sequence session_id_seq;
create table session (
  id             bigint primary key default next_id('session_id_seq'),
  user_id        bigint not null references app_user,
  device         text not null check (length(device) between 1 and 200),
  address        text not null check (length(address) between 1 and 64),
  created_at     timestamptz not null,
  last_used_at   timestamptz not null,
  expires_at     timestamptz not null,
  ended_at       timestamptz,
  ended_why      text check (ended_why in ('logout', 'revoked', 'password-changed', 'deactivated', 'reused')),
  refresh_digest text collate "C" not null check (refresh_digest ~ '^[0-9a-f]{64}$'),
  former_digest  text collate "C" check (former_digest ~ '^[0-9a-f]{64}$'),
  former_seed    text,
  rotated_at     timestamptz,
  lineage        text not null, -- marks every refresh token of the session, so that a replaced token is told from one that
                                -- never was valid; grants no access
  constraint session_end check ((ended_at is null) = (ended_why is null)),
  constraint session_former check (num_nonnulls(former_digest, former_seed, rotated_at) in (0, 3))
);
create index session_of_user on session (user_id, id);
create trigger session_author before insert or update or delete on session
  for each statement when (caller_id() is null) execute function refuse_without_author();

-- Logs the beginning and the end of a session, not its use.
create trigger session_log after insert or delete or update of ended_at on session
  for each row execute function log_change('refresh_digest', 'former_digest', 'former_seed', 'lineage');

create sequence api_token_id_seq;
create table api_token (
  id           bigint primary key default next_id('api_token_id_seq'),
  user_id      bigint not null references app_user,
  name         text not null check (length(name) between 1 and 100),
  scope        text not null check (scope in ('read', 'write')),
  digest       text collate "C" not null check (digest ~ '^[0-9a-f]{64}$'),
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  ended_at     timestamptz
);
create index api_token_of_user on api_token (user_id, id);
create trigger api_token_author before insert or update or delete on api_token
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger api_token_log after insert or delete or update of ended_at on api_token
  for each row execute function log_change('digest');

-- Every server caches who has access; this notification says which cached entry to drop.
create function tell_access() returns trigger language plpgsql as $$
begin
  perform pg_notify('herberge_access', tg_argv[0] || ':' || new.id);
  return null;
end $$;
create trigger session_tell after update of ended_at on session
  for each row execute function tell_access('session');
create trigger api_token_tell after update of ended_at on api_token
  for each row execute function tell_access('token');
create trigger app_user_tell after update on app_user
  for each row execute function tell_access('user');

-- Keys that sign access tokens. The audit log identifies a key by its number and leaves out the secret.
create table signing_key (
  id         uuid primary key default gen_random_uuid(),
  secret     bytea not null check (octet_length(secret) >= 32),
  created_at timestamptz not null,
  number     bigint not null generated always as identity unique
);
create trigger signing_key_author before insert or update or delete on signing_key
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger signing_key_log after insert or update or delete on signing_key
  for each row execute function log_change('secret');

-- Answers to requests with an Idempotency-Key, kept so that a repeated request gets the same answer.
create table idempotency_key (
  user_id    bigint not null references app_user on delete cascade,
  key        text collate "C" not null check (length(key) between 1 and 255),
  digest     text not null,
  claimed_at timestamptz not null,
  body       text,
  outcome    text check (outcome in ('created', 'changed', 'removed', 'started')),
  kind       text,
  entity_id  bigint,
  revision   text,
  primary key (user_id, key)
);
create index idempotency_key_claimed_at on idempotency_key (claimed_at);
create trigger idempotency_key_author before insert or update or delete on idempotency_key
  for each statement when (caller_id() is null) execute function refuse_without_author();

-- Deletes sessions that ended or expired before the given time, and returns how many. The server's role can delete
-- sessions only by this function, which never deletes a session that is still valid, whatever the arguments are.
create function forget_sessions(over_before timestamptz, at_most integer) returns integer language sql
  strict security definer set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    delete from session
     where id in (select id from session
                   where least(ended_at, expires_at) < over_before and (ended_at is not null or expires_at < now())
                   order by id limit at_most for update skip locked)
    returning id)
  select count(*)::integer from gone $$;
