-- An idempotency key keeps what the change did, not the HTTP response: the outcome, the entity, and its view in body.
alter table idempotency_key
  add column outcome text check (outcome in ('created', 'changed', 'removed', 'started')),
  add column kind text,
  add column entity_id bigint,
  add column revision text;

-- Responses of earlier builds are replayed too, until their day is over.
alter table idempotency_key disable trigger user;
update idempotency_key
   set outcome = case status when 201 then 'created' when 202 then 'started' when 204 then 'removed' else 'changed' end,
       kind = substring(headers ->> 'Location' from '^/api/v1/([a-z-]+)s/[0-9]+$'),
       entity_id = substring(headers ->> 'Location' from '[0-9]+$')::bigint,
       revision = trim('"' from headers ->> 'ETag')
 where status is not null;
alter table idempotency_key enable trigger user;

alter table idempotency_key drop column status, drop column headers;
