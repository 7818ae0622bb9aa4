-- The documents of invoices, made once. The content of an invoice names their digests, so that its chain covers them.
create table invoice_document (
  invoice_id bigint not null constraint invoice_document_invoice references invoice,
  format     text collate "C" not null constraint invoice_document_format check (format in ('pdf', 'xml')),
  bytes      bytea not null constraint invoice_document_bytes check (length(bytes) between 1 and 10000000),
  primary key (invoice_id, format)
);
alter table invoice_document alter column bytes set storage external; -- compressed already, or small

create trigger invoice_document_kept before update or delete on invoice_document
  for each statement execute function refuse_change();
create trigger invoice_document_author before insert or update or delete on invoice_document
  for each statement when (caller_id() is null) execute function refuse_without_author();

-- Who sees an invoice sees its documents.
alter table invoice_document enable row level security;
create policy invoice_document_seen on invoice_document
  using (exists (select from invoice i where i.id = invoice_id))
  with check (exists (select from invoice i where i.id = invoice_id));
grant select, insert on invoice_document to "${applicationRole}";

create view invariant_invoices_have_their_documents as
  select i.id as record_id, 'its documents are not those that it names' as detail
    from invoice i
    left join lateral (select jsonb_object_agg(format, encode(sha256(bytes), 'hex')) as digests
                         from invoice_document where invoice_id = i.id) d on true
   where d.digests is distinct from i.content::jsonb -> 'documents';
comment on view invariant_invoices_have_their_documents is 'an invoice has the documents whose digests it names';
