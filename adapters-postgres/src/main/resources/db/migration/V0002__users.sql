-- Who works here, and what has been asked of the server before.

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

-- The server itself: jobs, migration, login.
insert into app_user values
  (0, 'system', 'Herberge', null, 'system', false, false, null, 1, '2026-01-01Z', 0, '2026-01-01Z', 0);

create trigger app_user_log after insert or update or delete on app_user
  for each row execute function log_change('password_hash');

-- Apart from the user, because logging in is no change of him.
create table user_login (
  user_id    bigint primary key references app_user on delete cascade,
  last_login timestamptz not null
);

create table signing_key (
  id         uuid primary key default gen_random_uuid(),
  secret     bytea not null check (octet_length(secret) >= 32),
  created_at timestamptz not null
);

create table idempotency_key (
  user_id    bigint not null references app_user on delete cascade,
  key        text collate "C" not null check (length(key) between 1 and 255),
  digest     text not null,
  claimed_at timestamptz not null,
  status     integer,
  headers    jsonb,
  body       text,
  primary key (user_id, key)
);
create index idempotency_key_claimed_at on idempotency_key (claimed_at);
