-- What invoices say about the company that runs the house. The audit has digest and size of the logo, and not its bytes.

create function logo_summary(media_type text, bytes bytea) returns jsonb language sql immutable strict
  return jsonb_build_object('mediaType', media_type, 'sha256', encode(sha256(bytes), 'hex'), 'size', length(bytes));

create table company_settings (
  id              bigint primary key default 1 check (id = 1),
  name            text check (length(name) between 1 and 200),
  street          text check (length(street) between 1 and 200),
  postal_code     text check (length(postal_code) between 1 and 20),
  city            text check (length(city) between 1 and 100),
  country         text not null default 'DE' check (country ~ '^[A-Z]{2}$'),
  phone           text check (length(phone) between 1 and 50),
  email           text check (length(email) between 1 and 254),
  website         text check (length(website) between 1 and 200),
  tax_number      text check (length(tax_number) between 1 and 50),
  vat_id          text check (vat_id ~ '^[A-Z]{2}[A-Z0-9+*]{2,12}$'),
  register_court  text check (length(register_court) between 1 and 100),
  register_number text check (length(register_number) between 1 and 50),
  iban            text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  bic             text check (bic ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
  holder          text check (length(holder) between 1 and 100),
  bank            text check (length(bank) between 1 and 100),
  payment_days    bigint not null default 14 check (payment_days between 0 and 365),
  invoice_intro   text check (length(invoice_intro) between 1 and 2000),
  invoice_footer  text check (length(invoice_footer) between 1 and 2000),
  logo            jsonb,
  logo_data       bytea check (length(logo_data) between 1 and 524288),
  version         bigint not null default 1 check (version >= 1),
  created_at      timestamptz not null default '2026-01-01Z',
  created_by      bigint not null default 0 references app_user,
  updated_at      timestamptz not null default '2026-01-01Z',
  updated_by      bigint not null default 0 references app_user,
  constraint company_settings_logo check (
    (logo is null) = (logo_data is null)
    and logo is not distinct from logo_summary(logo ->> 'mediaType', logo_data)
    and logo ->> 'mediaType' in ('image/png', 'image/jpeg'))
);
insert into company_settings default values;

create trigger company_settings_author before insert or update or delete on company_settings
  for each statement when (caller_id() is null) execute function refuse_without_author();
create trigger company_settings_log after insert or update or delete on company_settings
  for each row execute function log_change('logo_data');

grant select, update on company_settings to "${applicationRole}";
revoke execute on function logo_summary from public;
grant execute on function logo_summary to "${applicationRole}";
