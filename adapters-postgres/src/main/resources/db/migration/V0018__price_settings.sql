-- What the house sets for its prices. The fields are those of the API; the defaults are those of a new house.

create table price_settings (
  id              bigint primary key default 1 check (id = 1),
  high_seasons    jsonb not null default '[{"from": "06-01", "to": "08-31"}]',
  member_discount jsonb not null default '{"active": true, "percent": 15, "base": "overnight"}',
  vat_rates       jsonb not null default '[
    {"code": "lodging", "percent": 7},
    {"code": "service", "percent": 19},
    {"code": "food", "percent": 19},
    {"code": "food", "percent": 7, "from": "2026-01-01"},
    {"code": "drinks", "percent": 19},
    {"code": "none", "percent": 0},
    {"code": "breakfast", "split": [{"code": "food", "percent": 70}, {"code": "drinks", "percent": 30}],
     "from": "2026-01-01"}]',
  vat_codes       jsonb not null default '{"overnight": "lodging", "cleaning": "lodging"}',
  tourist_taxes   jsonb not null default '[]',
  version         bigint not null default 1 check (version >= 1),
  created_at      timestamptz not null default '2026-01-01Z',
  created_by      bigint not null default 0 references app_user,
  updated_at      timestamptz not null default '2026-01-01Z',
  updated_by      bigint not null default 0 references app_user
);
insert into price_settings default values;

create trigger price_settings_author before insert or update or delete on price_settings
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger price_settings_log after insert or update or delete on price_settings
  for each row execute function log_change();

grant select, update on price_settings to "${applicationRole}";
