-- Who is logged in where, and the ways in for machines. Of all secrets only digests are here.

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
  constraint session_end check ((ended_at is null) = (ended_why is null)),
  constraint session_former check (num_nonnulls(former_digest, former_seed, rotated_at) in (0, 3))
);
create index session_of_user on session (user_id, id);

-- Coming in and going are logged; that a session is used is not.
create trigger session_log after insert or delete or update of ended_at on session
  for each row execute function log_change('refresh_digest', 'former_digest', 'former_seed');

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
create trigger api_token_log after insert or delete or update of ended_at on api_token
  for each row execute function log_change('digest');

-- Every server remembers who may come in; this tells it what to forget.
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

grant select, insert, update on session, api_token to "${applicationRole}";
grant delete on signing_key to "${applicationRole}";
grant usage on session_id_seq, api_token_id_seq to "${applicationRole}";
