-- Where users have logged in before: an address where one has is not slowed down by what strangers try elsewhere.
create table login_address (
  user_id    bigint not null references app_user on delete cascade,
  network    text collate "C" not null check (length(network) between 2 and 50),
  last_login timestamptz not null,
  primary key (user_id, network)
);
grant select, insert, update, delete on login_address to "${applicationRole}";
