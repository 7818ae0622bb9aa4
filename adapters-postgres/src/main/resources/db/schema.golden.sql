-- Rendered from the catalogs by GoldenSchemaIT; nobody runs this.

create extension btree_gist;
create extension pg_trgm;

create collation german (provider = i, locale = 'de');
create collation german_natural (provider = i, locale = 'de-u-kn-true');

create sequence api_token_id_seq as bigint;
create sequence app_user_id_seq as bigint;
create sequence audit_batch_id_seq as bigint;
create sequence audit_log_id_seq as bigint;
create sequence booking_group_id_seq as bigint;
create sequence booking_id_seq as bigint;
create sequence change_id_seq as bigint;
create sequence change_undo_id_seq as bigint;
create sequence discount_id_seq as bigint;
create sequence guest_credit_id_seq as bigint;
create sequence guest_id_seq as bigint;
create sequence invoice_id_seq as bigint;
create sequence legacy_row_id_seq as bigint;
create sequence payer_id_seq as bigint;
create sequence payment_id_seq as bigint;
create sequence reminder_id_seq as bigint;
create sequence room_block_id_seq as bigint;
create sequence room_id_seq as bigint;
create sequence service_id_seq as bigint;
create sequence session_id_seq as bigint;
create sequence signing_key_number_seq as bigint;

CREATE OR REPLACE FUNCTION public.add_alias_to_search()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  update booking_search set words = words || E'\n' || fold(new.alias) where booking_id = new.booking_id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.administers()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(current_setting('herberge.role'::text, true), ''::text) = ANY (ARRAY['admin'::text, 'system'::text]));
CREATE OR REPLACE FUNCTION public.audit_content(salt bytea, it audit_log)
 RETURNS bytea
 LANGUAGE sql
 STABLE
RETURN sha256((salt || convert_to((jsonb_build_array((it).old, (it).new))::text, 'UTF8'::name)));
CREATE OR REPLACE FUNCTION public.audit_facts(it audit_log)
 RETURNS bytea
 LANGUAGE sql
 STABLE
RETURN convert_to((jsonb_build_array((it).id, (it).change_id, (it).table_name, (it).record_id, (it).operation, (it).user_id, (it).username, (it).request_id, to_char(((it).at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US'::text), (it).owners, (it).client_id))::text, 'UTF8'::name);
CREATE OR REPLACE FUNCTION public.audit_link(previous bytea, content bytea, facts bytea)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
RETURN sha256(((previous || content) || facts));
CREATE OR REPLACE FUNCTION public.blank_answer(body text, guest bigint, bookings bigint[], passed jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT CASE WHEN ((parsed.it ->> 'guestId'::text) = (blank_answer.guest)::text) THEN (blank_booking(parsed.it, blank_answer.guest))::text WHEN ((parsed.it ->> 'contactGuestId'::text) = (blank_answer.guest)::text) THEN '{"erased": true}'::text WHEN (((parsed.it ->> 'id'::text) = (blank_answer.guest)::text) AND (parsed.it ? 'lastName'::text)) THEN (blank_guest(parsed.it))::text WHEN ((parsed.it ? 'dueDate'::text) AND ((((parsed.it ->> 'bookingId'::text))::bigint = ANY (blank_answer.bookings)) OR (((parsed.it ->> 'type'::text) <> 'manual'::text) AND (blank_answer.passed ? (parsed.it ->> 'bookingId'::text))))) THEN (blank_reminder(parsed.it, blank_answer.guest, blank_answer.bookings, blank_answer.passed))::text WHEN jsonb_path_exists(parsed.it, '$.**?(@."guestId" == $"guest" || @."id" == $"guest" && (exists (@."lastName") || exists (@."why")))'::jsonpath, jsonb_build_object('guest', blank_answer.guest)) THEN '{"erased": true}'::text ELSE NULL::text END AS "case" FROM (SELECT CASE WHEN (blank_answer.body ~~ '{%'::text) THEN (blank_answer.body)::jsonb ELSE NULL::jsonb END AS it) parsed);
CREATE OR REPLACE FUNCTION public.blank_booking(it jsonb, guest bigint)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (COALESCE((it ->> 'guest_id'::text), (it ->> 'guestId'::text)) = (guest)::text) THEN (SELECT jsonb_object_agg(jsonb_each.key, CASE WHEN (jsonb_each.key = 'companions'::text) THEN '[]'::jsonb WHEN (jsonb_each.key = ANY (ARRAY['notes'::text, 'cancellation_reason'::text, 'cancellationReason'::text])) THEN 'null'::jsonb WHEN ((jsonb_each.key = ANY (ARRAY['agreed_reason'::text, 'agreedReason'::text])) AND (jsonb_each.value <> 'null'::jsonb)) THEN '"(erased)"'::jsonb WHEN (jsonb_each.key = 'guest'::text) THEN jsonb_build_object('id', blank_booking.guest, 'name', '(erased) (erased)') ELSE jsonb_each.value END) AS jsonb_object_agg FROM jsonb_each(blank_booking.it) jsonb_each(key, value)) ELSE it END;
CREATE OR REPLACE FUNCTION public.blank_group(it jsonb, guest bigint)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN ((it ->> 'contact_guest_id'::text) = (guest)::text) THEN (it || jsonb_build_object('name', '(erased)', 'notes', NULL::unknown)) ELSE it END;
CREATE OR REPLACE FUNCTION public.blank_guest(it jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT jsonb_object_agg(jsonb_each.key, CASE WHEN (jsonb_each.key = ANY (ARRAY['id'::text, 'version'::text, 'created_at'::text, 'created_by'::text, 'updated_at'::text, 'updated_by'::text, 'erasedRows'::text, 'createdAt'::text, 'createdBy'::text, 'updatedAt'::text, 'updatedBy'::text, 'merged_from'::text, 'mergedFrom'::text])) THEN jsonb_each.value WHEN (jsonb_each.key = ANY (ARRAY['first_name'::text, 'last_name'::text, 'firstName'::text, 'lastName'::text])) THEN '"(erased)"'::jsonb WHEN (jsonb_each.key = ANY (ARRAY['tags'::text, 'companions'::text, 'duplicates'::text])) THEN '[]'::jsonb WHEN (jsonb_each.key = 'member'::text) THEN 'false'::jsonb ELSE 'null'::jsonb END) AS jsonb_object_agg FROM jsonb_each(blank_guest.it) jsonb_each(key, value));
CREATE OR REPLACE FUNCTION public.blank_reminder(it jsonb, guest bigint, bookings bigint[], passed jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT CASE WHEN (((about.booking)::bigint = ANY (blank_reminder.bookings)) OR (((blank_reminder.it ->> 'type'::text) <> 'manual'::text) AND (blank_reminder.passed ? about.booking) AND CASE WHEN ((blank_reminder.it ->> 'named_guest'::text) IS NOT NULL) THEN (((blank_reminder.it ->> 'named_guest'::text))::bigint = blank_reminder.guest) ELSE (NOT titled_for((blank_reminder.it ->> 'title'::text), (blank_reminder.passed ->> about.booking))) END)) THEN (blank_reminder.it || '{"title": "(erased)", "description": null}'::jsonb) ELSE blank_reminder.it END AS it FROM (SELECT COALESCE((blank_reminder.it ->> 'booking_id'::text), (blank_reminder.it ->> 'bookingId'::text)) AS booking) about);
CREATE OR REPLACE FUNCTION public.bookings_about(guest bigint)
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN ARRAY(SELECT b.id FROM booking b WHERE (b.guest_id = bookings_about.guest) UNION SELECT a.record_id FROM audit_log a WHERE ((a.table_name = 'booking'::text) AND ((COALESCE(a.new, a.old) ->> 'guest_id'::text) = (bookings_about.guest)::text) AND (a.operation = 'deleted'::text) AND (NOT (EXISTS (SELECT FROM booking b WHERE (b.id = a.record_id))))));
CREATE OR REPLACE FUNCTION public.bookings_of_guest(guest bigint)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN (SELECT (count(*) FILTER (WHERE seen_by_caller(b.created_by)) + ((count(*) FILTER (WHERE (NOT seen_by_caller(b.created_by))) > 0))::integer) FROM booking b WHERE (b.guest_id = bookings_of_guest.guest));
CREATE OR REPLACE FUNCTION public.bookings_of_room(room bigint)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN (SELECT (count(*) FILTER (WHERE seen_by_caller(b.created_by)) + ((count(*) FILTER (WHERE (NOT seen_by_caller(b.created_by))) > 0))::integer) FROM booking b WHERE (b.room_id = bookings_of_room.room));
CREATE OR REPLACE FUNCTION public.bookings_once_of(guest bigint)
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN ARRAY(SELECT DISTINCT audit_log.record_id FROM audit_log WHERE ((audit_log.table_name = 'booking'::text) AND ((COALESCE(audit_log.new, audit_log.old) ->> 'guest_id'::text) = (bookings_once_of.guest)::text)));
CREATE OR REPLACE FUNCTION public.bookings_passed_on(guest bigint)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN (SELECT COALESCE(jsonb_object_agg(once.id, COALESCE(guest_name(g.first_name, g.last_name, g.company), ''::text)), '{}'::jsonb) AS "coalesce" FROM ((unnest(bookings_once_of(bookings_passed_on.guest)) once(id) LEFT JOIN booking b ON ((b.id = once.id))) LEFT JOIN guest g ON ((g.id = b.guest_id))) WHERE (NOT (once.id = ANY ((SELECT bookings_about(bookings_passed_on.guest) AS bookings_about)::bigint[]))));
CREATE OR REPLACE FUNCTION public.bookings_telling(pattern text, most bigint)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
BEGIN ATOMIC
 SELECT booking_search.booking_id
    FROM booking_search
   WHERE (booking_search.words ~~ bookings_telling.pattern)
  LIMIT bookings_telling.most;
END;
CREATE OR REPLACE FUNCTION public.bookings_with_discount(discount bigint)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN (SELECT (count(*) FILTER (WHERE seen_by_caller(b.created_by)) + ((count(*) FILTER (WHERE (NOT seen_by_caller(b.created_by))) > 0))::integer) FROM booking b WHERE ((b.reductions <> '[]'::jsonb) AND (b.reductions @> jsonb_build_array(jsonb_build_object('discountId', bookings_with_discount.discount)))));
CREATE OR REPLACE FUNCTION public.bookings_with_payer(payer bigint)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN (SELECT (count(*) FILTER (WHERE seen_by_caller(b.created_by)) + ((count(*) FILTER (WHERE (NOT seen_by_caller(b.created_by))) > 0))::integer) FROM booking b WHERE (b.payer_id = bookings_with_payer.payer));
CREATE OR REPLACE FUNCTION public.bookings_with_service(service bigint)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN (SELECT (count(*) FILTER (WHERE seen_by_caller(b.created_by)) + ((count(*) FILTER (WHERE (NOT seen_by_caller(b.created_by))) > 0))::integer) FROM booking b WHERE ((b.extras <> '[]'::jsonb) AND (b.extras @> jsonb_build_array(jsonb_build_object('serviceId', bookings_with_service.service)))));
CREATE OR REPLACE FUNCTION public.caller_id()
 RETURNS bigint
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('herberge.user_id'::text, true), ''::text))::bigint;
CREATE OR REPLACE FUNCTION public.changed_columns(before jsonb, after jsonb)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ARRAY(SELECT key.key FROM jsonb_object_keys((COALESCE(changed_columns.before, '{}'::jsonb) || COALESCE(changed_columns.after, '{}'::jsonb))) key(key) WHERE ((changed_columns.before ->> key.key) IS DISTINCT FROM (changed_columns.after ->> key.key)));
CREATE OR REPLACE FUNCTION public.complete_new_reminder()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  guest bigint;
begin
  select b.created_by, b.guest_id into new.booking_owner, guest from booking b where b.id = new.booking_id;
  if new.type <> 'manual' then
    if new.closed_reason is null and (new.named_guest is not null or strpos(new.title, ', ') > 0) then
      new.named_guest := guest;
    end if;
    if new.named_guest is not null then
      new.title := split_part(new.title, ', ', 1);
    end if;
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION public.current_change()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  change bigint := nullif(current_setting('herberge.change_id', true), '');
begin
  if caller_id() is null then
    raise exception 'a write needs an author: set herberge.user_id in the transaction'
      using errcode = 'raise_exception';
  end if;
  if rehearsing() then
    insert into rehearsal_mark values (current_setting('herberge.request_id', true));
    return null;
  end if;
  if change is null then
    change := nextval('change_id_seq');
    perform set_config('herberge.change_id', change::text, true);
  end if;
  return change;
end $function$;
CREATE OR REPLACE FUNCTION public.end_import()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if caller_id() is distinct from -1 then
    raise exception 'only a move-in ends a move-in' using errcode = 'insufficient_privilege';
  end if;
  update installation set epoch = gen_random_uuid();
end $function$;
CREATE OR REPLACE FUNCTION public.erase_guest(person bigint, today date, moment timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
declare
  ahead   bigint;
  change  bigint;
  stays   bigint[];
  about   bigint[];
  passed  jsonb;
  touched bigint[];
  blanked bigint[];
  persons bigint[]; -- the guest, and the guests that were merged into it
  known   bigint;
  spoken  bigint[]; -- the groups that the guest spoke for
begin
  if not administers() then
    raise exception 'only an administrator erases a guest' using errcode = 'insufficient_privilege';
  end if;
  perform from guest where id = person for update; -- so that no booking is given to the guest before the commit
  if not found then
    raise exception 'there is no guest %', person using errcode = 'no_data_found';
  end if;
  select count(*) into ahead from booking
   where guest_id = person
     and (status = 'checked-in' or (status in ('reserved', 'confirmed') and check_out > today));
  if ahead > 0 then
    return ahead;
  end if;
  -- A seal over content that is being erased would never verify: this waits for sealing, and sealing for this.
  perform pg_advisory_xact_lock(hashtextextended('herberge.publish_changes', 0));

  -- Traces of merged guests are erased like the guest's own. They have no bookings any more: these were passed on to the guest.
  persons := array(select unnest(merged_from) from guest where id = person) || person;
  foreach known in array persons loop
    about := bookings_about(known);
    passed := bookings_passed_on(known);
    touched := about || array(select jsonb_object_keys(passed)::bigint);
    -- Open reminders of a booking that was passed on name its present guest, so only closed ones are erased there.
    update reminder r
       set title = '(erased)', description = null,
           version = version + 1, updated_at = moment, updated_by = caller_id()
     where booking_id = any (touched) and (booking_id = any (about) or closed_reason is not null)
       and blank_reminder(to_jsonb(r), known, about, passed) is distinct from to_jsonb(r);
    update booking
       set companions = '[]', notes = null, cancellation_reason = null,
           agreed_reason = case when agreed_reason is not null then '(erased)' end,
           version = version + 1, updated_at = moment, updated_by = caller_id()
     where guest_id = known
       and (companions <> '[]' or notes is not null or cancellation_reason is not null or agreed_reason <> '(erased)');
    update guest
       set first_name = '(erased)', last_name = '(erased)', company = null, email = null, phone = null, member = false,
           member_number = null, street = null, postal_code = null, city = null, country = null, salutation = null,
           gender = null, birth_date = null, birth_place = null, nationality = null, language = null, profession = null,
           federal_state = null, office = null, invoice_email = null, business_phone = null, private_phone = null,
           mobile_phone = null, fax = null, license_plate = null, cost_center = null, leitweg_id = null,
           debtor_account = null, id_number = null, marketing_consent = null, tags = '{}', companions = '[]',
           notes = null, version = version + 1, updated_at = moment, updated_by = caller_id()
     where id = known;

    update booking_group
       set name = '(erased)', notes = null, version = version + 1, updated_at = moment, updated_by = caller_id()
     where contact_guest_id = known and (name <> '(erased)' or notes is not null);

    -- Audit rows, including those just written. A seal without its salt no longer proves what its row contained; so the
    -- audit row of this erasure lists the rows whose seals lost their salt.
    change := nullif(current_setting('herberge.change_id', true), '');
    stays := array(select distinct record_id from audit_log
                    where table_name = 'booking' and coalesce(new, old) ->> 'guest_id' = known::text);
    spoken := array(select distinct record_id from audit_log
                     where table_name = 'booking_group' and coalesce(new, old) ->> 'contact_guest_id' = known::text);
    with blank as (
      select id, blank_guest(old) as old, blank_guest(new) as new from audit_log
       where table_name = 'guest' and record_id = known
      union all
      select id, blank_booking(old, known), blank_booking(new, known) from audit_log
       where table_name = 'booking' and record_id = any (stays)
      union all
      select id, blank_group(old, known), blank_group(new, known) from audit_log
       where table_name = 'booking_group' and record_id = any (spoken)
      union all
      select id, blank_reminder(old, known, about, passed), blank_reminder(new, known, about, passed) from audit_log
       where table_name = 'reminder'
         and record_id in (select distinct record_id from audit_log
                            where table_name = 'reminder'
                              and coalesce(new, old) ->> 'booking_id' = any (touched::text[]))),
    done as (
      update audit_log a set old = b.old, new = b.new, erased = true from blank b
       where b.id = a.id and (a.old is distinct from b.old or a.new is distinct from b.new)
      returning a.id, a.change_id)
    select blanked || array_agg(id order by id) into blanked from done where change_id is distinct from change;
    update audit_log
       set operation = 'erased', erased = true,
           new = case table_name
             when 'guest' then new || jsonb_build_object('erasedRows', to_jsonb(coalesce(blanked, '{}'))) else new end
     where change_id = change
       and ((table_name = 'guest' and record_id = person)
            or (table_name = 'booking' and record_id = any (stays))
            or (table_name = 'booking_group' and record_id = any (spoken))
            or (table_name = 'reminder' and coalesce(new, old) ->> 'booking_id' = any (touched::text[])));
    update audit_seal set salt = null where audit_id = any (blanked);

    update idempotency_key set body = blank_answer(body, known, about, passed)
     where blank_answer(body, known, about, passed) is not null;
  end loop;
  -- Events hold no data of their own: their content is read from the audit rows.
  return 0;
end $function$;
CREATE OR REPLACE FUNCTION public.erase_legacy_rows()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  erased bigint[] := old.merged_from || old.id;
  keys text[];
  stays text[];
begin
  if tg_op = 'DELETE' and exists (select from guest where merged_from <> '{}' and merged_from @> array[old.id]) then
    return null;
  end if;
  keys := array(select refused.legacy_key::text
                  from legacy_row taken
                  join legacy_row refused on refused.table_name = 'guests' and refused.legacy_key = taken.legacy_key
                   and refused.fate = 'refused' and refused.guest_id is null
                 where taken.guest_id = any (erased) and taken.table_name = 'guests');
  update legacy_row set digest = 'erased', remarks = '[]', content = '{}'
   where guest_id = any (erased) and digest <> 'erased';
  if keys <> '{}' then
    stays := array(select legacy_key::text from legacy_row
                    where table_name = 'bookings' and guest_id is null and content ->> 'guest_id' = any (keys));
    update legacy_row set digest = 'erased', remarks = '[]', content = '{}'
     where guest_id is null and digest <> 'erased'
       and ((table_name = 'guests' and legacy_key::text = any (keys)) or content ->> 'guest_id' = any (keys)
            or content ->> 'booking_id' = any (stays));
  end if;
  update import_decision set text = '(erased)' where guest_id = any (erased);
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.event_epoch()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN (SELECT encode(substr(sha256(convert_to(concat_ws('/'::text, c.system_identifier, d.oid, d.datname, substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8), i.epoch), 'UTF8'::name)), 1, 12), 'hex'::text) AS encode FROM pg_control_system() c(pg_control_version, catalog_version_no, system_identifier, pg_control_last_modified), installation i, pg_database d WHERE (d.datname = current_database()));
CREATE OR REPLACE FUNCTION public.fold(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN replace(replace(replace(replace(replace(replace(replace(translate(regexp_replace(NORMALIZE(translate(lower((words COLLATE "und-x-icu")), '’‘ʼʹ´`'::text, ''''''''''''''::text), NFKD), '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]'::text, ''::text, 'g'::text), 'łøđðıħŧŋĸƒɓƈɗɖƙɲɱƥƭʈʋƴƶɨʉɵɛɔəǝȼⱥƀɇǥɉꝁɍɏȿɀƚɫⱡȷƞɑ‐‒–—−'::text, 'loddihtnkfbcddknmpttvyziuoeoeecabegjkryszllljna-----'::text), 'ß'::text, 'ss'::text), 'þ'::text, 'th'::text), 'æ'::text, 'ae'::text), 'œ'::text, 'oe'::text), 'ae'::text, 'a'::text), 'oe'::text, 'o'::text), 'ue'::text, 'u'::text);
CREATE OR REPLACE FUNCTION public.forget_sessions(over_before timestamp with time zone, at_most integer)
 RETURNS integer
 LANGUAGE sql
 STRICT SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with gone as (
    delete from session
     where id in (select id from session
                   where least(ended_at, expires_at) < over_before and (ended_at is not null or expires_at < now())
                   order by id limit at_most for update skip locked)
    returning id)
  select count(*)::integer from gone $function$;
CREATE OR REPLACE FUNCTION public.further_bookings(further jsonb)
 RETURNS SETOF bigint
 LANGUAGE sql
 IMMUTABLE
BEGIN ATOMIC
 SELECT ((part.value ->> 'booking'::text))::bigint AS int8
    FROM jsonb_array_elements(further_bookings.further) part(value);
END;
CREATE OR REPLACE FUNCTION public.groups_of_guest(guest bigint)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN (SELECT (count(*) FILTER (WHERE seen_by_caller(g.created_by)) + ((count(*) FILTER (WHERE (NOT seen_by_caller(g.created_by))) > 0))::integer) FROM booking_group g WHERE (g.contact_guest_id = groups_of_guest.guest));
CREATE OR REPLACE FUNCTION public.guest_called(guest bigint)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN COALESCE((SELECT guest_name(g.first_name, g.last_name, g.company) AS guest_name FROM guest g WHERE (g.id = guest_called.guest)), (SELECT guest_name((gone.old ->> 'first_name'::text), (gone.old ->> 'last_name'::text), (gone.old ->> 'company'::text)) AS guest_name FROM audit_log gone WHERE ((gone.table_name = 'guest'::text) AND (gone.record_id = guest_called.guest) AND (gone.operation = 'deleted'::text)) ORDER BY gone.id DESC LIMIT 1));
CREATE OR REPLACE FUNCTION public.guest_name(first_name text, last_name text, company text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN COALESCE(((first_name || ' '::text) || last_name), last_name, company);
CREATE OR REPLACE FUNCTION public.guest_search_words(it guest)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN (((' '::text || regexp_replace(fold(concat_ws(' '::text, (it).first_name, (it).last_name, (it).company, (it).email, (it).city, (it).member_number)), '\s+'::text, ' '::text, 'g'::text)) || COALESCE(phone_numbers(concat_ws(','::text, (it).phone, (it).mobile_phone, (it).private_phone, (it).business_phone, (it).fax)), ''::text)) || ' '::text);
CREATE OR REPLACE FUNCTION public.guest_traits(it guest)
 RETURNS TABLE(kind text, value text)
 LANGUAGE sql
 IMMUTABLE ROWS 4
BEGIN ATOMIC
 SELECT found.kind,
     "left"(found.value, 500) AS "left"
    FROM ( SELECT 'name'::text AS kind,
             fold(concat_ws(' '::text, (guest_traits.it).first_name, (guest_traits.it).last_name)) AS value
           WHERE ((guest_traits.it).last_name IS NOT NULL)
         UNION
          SELECT 'company'::text,
             fold((guest_traits.it).company) AS fold
         UNION
          SELECT 'email'::text,
             fold((guest_traits.it).email) AS fold
         UNION
          SELECT 'phone'::text,
             "right"(number.digits, 8) AS "right"
            FROM ( SELECT regexp_replace(part.part, '[^0-9]'::text, ''::text, 'g'::text) AS digits
                    FROM regexp_split_to_table(phone_numbers(concat_ws(','::text, (guest_traits.it).phone, (guest_traits.it).mobile_phone, (guest_traits.it).private_phone, (guest_traits.it).business_phone)), ' '::text) part(part)) number
           WHERE (length(number.digits) >= 6)
         UNION
          SELECT 'memberNumber'::text,
             fold((guest_traits.it).member_number) AS fold
         UNION
          SELECT 'birthDate'::text,
             ((to_char(((guest_traits.it).birth_date)::timestamp with time zone, 'YYYY-MM-DD'::text) || ' '::text) || "left"(fold((guest_traits.it).last_name), 2))) found
   WHERE ((found.value <> ''::text) AND ((guest_traits.it).last_name IS DISTINCT FROM '(erased)'::text));
END;
CREATE OR REPLACE FUNCTION public.guest_words(it guest)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE ROWS 4
BEGIN ATOMIC
 SELECT DISTINCT word.word
    FROM regexp_split_to_table(fold(concat_ws(' '::text, (guest_words.it).first_name, (guest_words.it).last_name, (guest_words.it).company, (guest_words.it).city)), '[\s.,;:/()''-]+'::text) word(word)
   WHERE (word.word <> ''::text);
END;
CREATE OR REPLACE FUNCTION public.handed_over()
 RETURNS bigint
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('herberge.handed_over'::text, true), ''::text))::bigint;
CREATE OR REPLACE FUNCTION public.has_open_reminder(booking bigint, kind text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN (EXISTS (SELECT FROM reminder r WHERE ((r.booking_id = has_open_reminder.booking) AND (r.type = has_open_reminder.kind) AND (r.closed_reason IS NULL))));
CREATE OR REPLACE FUNCTION public.house_today()
 RETURNS date
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('herberge.today'::text, true), ''::text))::date;
CREATE OR REPLACE FUNCTION public.invoices_of_guest(guest bigint)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN (SELECT (count(*) FILTER (WHERE seen_by_caller(b.created_by)) + ((count(*) FILTER (WHERE (NOT seen_by_caller(b.created_by))) > 0))::integer) FROM (invoice i JOIN booking b ON ((b.id = i.booking_id))) WHERE ((i.guest_id = invoices_of_guest.guest) OR (i.guest_id IN (SELECT unnest(g.merged_from) AS unnest FROM guest g WHERE (g.id = invoices_of_guest.guest)))));
CREATE OR REPLACE FUNCTION public.invoices_of_payer(payer bigint)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN (SELECT (count(*) FILTER (WHERE seen_by_caller(b.created_by)) + ((count(*) FILTER (WHERE (NOT seen_by_caller(b.created_by))) > 0))::integer) FROM (invoice i JOIN booking b ON ((b.id = i.booking_id))) WHERE (i.payer_id = invoices_of_payer.payer));
CREATE OR REPLACE FUNCTION public.is_event(it audit_log)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (((it).table_name = ANY (ARRAY['room'::text, 'room_block'::text, 'guest'::text, 'guest_credit'::text, 'booking'::text, 'booking_group'::text, 'payment'::text, 'invoice'::text, 'payer'::text, 'reminder'::text, 'service'::text, 'discount'::text, 'app_user'::text])) AND (((it).old ->> 'version'::text) IS DISTINCT FROM ((it).new ->> 'version'::text)) AND ((it).user_id <> '-1'::integer));
CREATE OR REPLACE FUNCTION public.keep_booking_search()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' and new.notes is null then
    insert into booking_search (booking_id, created_by, words) values (new.id, new.created_by, new.reservation_number);
    return null;
  end if;
  insert into booking_search (booking_id, created_by, words)
    values (new.id, new.created_by,
            fold(concat_ws(E'\n', new.reservation_number, new.notes,
                           (select string_agg(alias, E'\n' order by alias) from booking_alias where booking_id = new.id))))
    on conflict (booking_id) do update set created_by = excluded.created_by, words = excluded.words
      where (booking_search.created_by, booking_search.words) is distinct from (excluded.created_by, excluded.words);
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.keep_group_of_booking()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform from booking_group where id = new.group_id for key share;
  if not found then
    new.group_id := null;
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION public.keep_guest_search()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  insert into guest_search (guest_id, words) values (new.id, guest_search_words(new))
    on conflict (guest_id) do update set words = excluded.words where guest_search.words <> excluded.words;
  delete from guest_word where guest_id = new.id and word not in (select guest_words(new));
  insert into guest_word (guest_id, word) select new.id, guest_words(new) on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.keep_guest_traits()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  delete from guest_trait t where t.guest_id = new.id and (t.kind, t.value) not in (select kind, value from guest_traits(new));
  insert into guest_trait (guest_id, kind, value) select new.id, kind, value from guest_traits(new)
    on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.keep_no_name()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if new.closed_reason is null and (new.named_guest is not null or strpos(new.title, ', ') > 0) then
    new.named_guest := (select guest_id from booking where id = new.booking_id);
  end if;
  if new.named_guest is not null then
    new.title := split_part(new.title, ', ', 1);
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION public.know_booking_owner()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  new.booking_owner := (select created_by from booking where id = new.booking_id);
  return new;
end $function$;
CREATE OR REPLACE FUNCTION public.last_id(kind text)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN COALESCE(pg_sequence_last_value(((kind || '_id_seq'::text))::regclass), (0)::bigint);
CREATE OR REPLACE FUNCTION public.log_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
declare
  author bigint := caller_id();
  change bigint := nullif(current_setting('herberge.change_id', true), '');
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  known  text := case tg_table_name when 'signing_key' then 'number' else 'id' end;
  hidden text;
  logged bigint;
begin
  if author is null then
    raise exception 'a write needs an author: set herberge.user_id in the transaction'
      using errcode = 'raise_exception';
  end if;
  if rehearsing() then
    insert into rehearsal_mark values (current_setting('herberge.request_id', true));
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
    change, tg_table_name, (coalesce(after, before) ->> known)::bigint,
    case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'updated' else 'deleted' end,
    author, current_setting('herberge.username'), current_setting('herberge.request_id'), clock_timestamp(),
    before, after,
    case tg_table_name
      when 'booking' then array[(coalesce(after, before) ->> 'created_by')::bigint]
      when 'booking_group' then array[(coalesce(after, before) ->> 'created_by')::bigint]
      when 'payment' then (select array[b.created_by] from booking b
                            where b.id = (coalesce(after, before) ->> 'booking_id')::bigint)
      when 'invoice' then (select array[b.created_by] from booking b
                            where b.id = (coalesce(after, before) ->> 'booking_id')::bigint)
      when 'reminder' then reminder_owners(coalesce(after, before)) end,
    nullif(current_setting('herberge.client_id', true), ''))
  returning id into logged;
  insert into audit_unsealed (audit_id) values (logged);
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.log_reminders()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
declare
  change    bigint;
  username  text := current_setting('herberge.username');
  request   text := current_setting('herberge.request_id');
  client    text := nullif(current_setting('herberge.client_id', true), '');
begin
  if not exists (select from written) then
    return null;
  end if;
  change := current_change();
  if change is null then
    return null;
  end if;
  if tg_op = 'INSERT' then
    with logged as (
      insert into audit_log
        (change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, client_id)
      select change, 'reminder', r.id, 'created', caller_id(), username, request, clock_timestamp(), null, r.after,
             reminder_owners(r.after), client
        from (select id, to_jsonb(w) as after from written w order by id) r
      returning id)
    insert into audit_unsealed (audit_id) select id from logged;
  else
    with logged as (
      insert into audit_log
        (change_id, table_name, record_id, operation, user_id, username, request_id, at, old, new, owners, client_id)
      select change, 'reminder', r.id, 'updated', caller_id(), username, request, clock_timestamp(), r.before, r.after,
             reminder_owners(r.after), client
        from (select w.id, to_jsonb(f) as before, to_jsonb(w) as after
                from written w join former f on f.id = w.id order by w.id) r
      returning id)
    insert into audit_unsealed (audit_id) select id from logged;
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.logo_summary(media_type text, bytes bytea)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE STRICT
RETURN jsonb_build_object('mediaType', media_type, 'sha256', encode(sha256(bytes), 'hex'::text), 'size', length(bytes));
CREATE OR REPLACE FUNCTION public.next_id(sequence_name regclass)
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
declare
  made bigint;
begin
  if rehearsing() then
    made := coalesce(nullif(current_setting('herberge.rehearsed', true), ''), '0')::bigint + 1;
    perform set_config('herberge.rehearsed', made::text, true);
    return -(pg_backend_pid() * 10000::bigint + made);
  end if;
  return nextval(sequence_name);
end $function$;
CREATE OR REPLACE FUNCTION public.note_raised_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('herberge.raised_groups',
                     coalesce(current_setting('herberge.raised_groups', true), '') || ',' || new.id || ',', true);
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.number_credit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  last record;
begin
  perform from guest where id = new.guest_id for no key update;
  if not found then
    raise exception 'there is no guest %', new.guest_id using errcode = 'foreign_key_violation';
  end if;
  select max(number) as number, max(balance_cents) as balance_cents into last
    from (select number, balance_cents from guest_credit where guest_id = new.guest_id order by number desc limit 1) newest;
  new.number := coalesce(last.number, 0) + 1;
  new.balance_cents := coalesce(last.balance_cents, 0) + new.amount_cents;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION public.parties_above(room bigint, size integer, today date, earliest date)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN (SELECT (count(*) FILTER (WHERE staying.seen) + ((count(*) FILTER (WHERE (NOT staying.seen)) > 0))::integer) FROM (SELECT b.party_size, seen_by_caller(b.created_by) AS seen FROM booking b WHERE ((b.room_id = parties_above.room) AND (b.check_out > parties_above.today) AND (b.check_in > parties_above.earliest) AND (b.status <> ALL (ARRAY['cancelled'::text, 'no-show'::text]))) UNION ALL SELECT b.party_size, seen_by_caller(b.created_by) AS seen_by_caller FROM booking b WHERE ((b.room_id = parties_above.room) AND (b.check_out <= parties_above.today) AND (b.status = 'checked-in'::text))) staying WHERE ((staying.party_size > parties_above.size) OR (NOT staying.seen)));
CREATE OR REPLACE FUNCTION public.payer_words(it payer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN fold(concat_ws(' '::text, (it).name, (it).company, (it).contact_person, (it).city));
CREATE OR REPLACE FUNCTION public.phone_number(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT regexp_replace(regexp_replace(bare.number, '^00'::text, '+'::text), '^(\+(?!39|378|229|225|241|242)(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|(2[1-689]|35|37|38|42|50|59|67|68|69|80|85|87|88|96|97|99)\d))0'::text, '\1'::text) AS regexp_replace FROM (SELECT regexp_replace(CASE WHEN (first.sign ~ '^(\+|00)'::text) THEN regexp_replace(first.sign, '\(\s*0\s*\)'::text, ''::text) ELSE first.sign END, '(?<=.)[^0-9]'::text, ''::text, 'g'::text) AS number FROM (SELECT regexp_replace(NORMALIZE(phone_number.written, NFKD), '^[^0-9+]+'::text, ''::text) AS sign) first) bare);
CREATE OR REPLACE FUNCTION public.phone_numbers(field text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT COALESCE(string_agg((' '::text || phone_number(one.one)), ''::text), ''::text) AS "coalesce" FROM regexp_split_to_table(phone_numbers.field, '[,;|\n]'::text) one(one));
CREATE OR REPLACE FUNCTION public.price_settings_at(instant timestamp with time zone)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN COALESCE((SELECT a.new FROM audit_log a WHERE ((a.table_name = 'price_settings'::text) AND (a.record_id = 1) AND (((a.new ->> 'updated_at'::text))::timestamp with time zone <= price_settings_at.instant)) ORDER BY a.id DESC LIMIT 1), (SELECT a.old FROM audit_log a WHERE ((a.table_name = 'price_settings'::text) AND (a.record_id = 1)) ORDER BY a.id LIMIT 1));
CREATE OR REPLACE FUNCTION public.priority_rank(priority text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE priority WHEN 'high'::text THEN 1 WHEN 'medium'::text THEN 2 ELSE 3 END;
CREATE OR REPLACE FUNCTION public.prune_events(keep_days integer, keep_events bigint, at_most integer)
 RETURNS integer
 LANGUAGE plpgsql
 STRICT SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  newest bigint := (select seq from event_position);
  up_to  bigint;
  gone   integer;
begin
  if keep_days < 1 or keep_events < 1000 then
    raise exception 'the log keeps at least one day and 1000 events' using errcode = 'insufficient_privilege';
  end if;
  if not pg_try_advisory_xact_lock(hashtextextended('herberge.prune_events', 0)) then
    return 0; -- another server is pruning
  end if;
  -- Up to the first event to keep: an event that committed late may be older than the one before it.
  select coalesce(min(seq) filter (where at >= now() - make_interval(days => keep_days) and seq > newest - keep_events) - 1,
                  max(seq)) into up_to
    from (select seq, at from event order by seq limit at_most) front;
  delete from event where seq <= up_to;
  get diagnostics gone = row_count;
  return gone;
end $function$;
CREATE OR REPLACE FUNCTION public.publish_changes(at_most integer, tell boolean DEFAULT true)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
declare
  taken  bigint[];
  events bigint[];
  times  timestamptz[];
  number bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('herberge.number_changes', 0));
  select array_agg(it.id order by it.id),
         array_agg(it.id order by it.id) filter (where it.told),
         array_agg(it.at order by it.id) filter (where it.told)
    into taken, events, times
    from (select (l.a).id, (l.a).at, is_event(l.a) as told
            from (select audit_id from audit_unsealed order by audit_id) noted
           cross join lateral (select a from audit_log a where a.id = noted.audit_id offset 0) l -- one index lookup each
           order by noted.audit_id limit at_most) it; -- limits existing rows: notes of missing rows block nothing
  if taken is null then
    return 0;
  end if;
  insert into audit_batch (audit_ids) values (taken);
  delete from audit_unsealed where audit_id = any (taken);
  if events is not null then
    select seq into number from event_position where only_row;
    insert into event (seq, audit_id, at)
      select number + n, audit_id, at from unnest(events, times) with ordinality as told (audit_id, at, n);
    number := number + cardinality(events);
    update event_position set seq = number where only_row;
    if tell then
      perform pg_notify('herberge_events', number::text);
    end if;
  end if;
  return cardinality(taken);
end $function$;
CREATE OR REPLACE FUNCTION public.raise_group()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  moment timestamptz := case when tg_op = 'DELETE' then clock_timestamp() else new.updated_at end;
  touched bigint;
begin
  for touched in
    select distinct id from unnest(array[case when tg_op <> 'INSERT' then old.group_id end,
                                         case when tg_op <> 'DELETE' then new.group_id end]) id
     where id is not null order by id
  loop
    if strpos(coalesce(current_setting('herberge.raised_groups', true), ''), ',' || touched || ',') = 0 then
      update booking_group set version = version + 1, updated_at = moment, updated_by = caller_id() where id = touched;
    end if;
  end loop;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.refuse_before_begun()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a stay that is % has begun, so it cannot begin on % only: today is %',
    new.status, new.check_in, house_today() using errcode = 'check_violation', constraint = 'booking_begun';
end $function$;
CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'rows of table % are never changed or deleted', tg_table_name using errcode = 'insufficient_privilege';
end $function$;
CREATE OR REPLACE FUNCTION public.refuse_group_with_bookings()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if exists (select from booking where group_id = old.id) then
    raise exception 'group % has bookings', old.id using errcode = 'foreign_key_violation';
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.refuse_invoiced_booking()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if exists (select from invoice where further @> jsonb_build_array(jsonb_build_object('booking', old.id))) then
    raise exception 'booking % is on an invoice', old.id using errcode = 'foreign_key_violation';
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.refuse_rehearsal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a rehearsal cannot be committed' using errcode = 'raise_exception';
end $function$;
CREATE OR REPLACE FUNCTION public.refuse_without_author()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a write needs an author: set herberge.user_id in the transaction' using errcode = 'raise_exception';
end $function$;
CREATE OR REPLACE FUNCTION public.rehearsing()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(current_setting('herberge.rehearsal'::text, true), ''::text) = 'on'::text);
CREATE OR REPLACE FUNCTION public.reminder_owners(it jsonb)
 RETURNS bigint[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
begin
  if it ->> 'type' <> 'manual' and it ->> 'assigned_to' is null and it ->> 'booking_owner' is not null then
    return array[(it ->> 'booking_owner')::bigint];
  end if;
  return (
    select coalesce(array_agg(distinct owner order by owner), '{}')
      from unnest(array[
        case when it ->> 'type' = 'manual' then (it ->> 'created_by')::bigint end,
        (it ->> 'assigned_to')::bigint, (it ->> 'booking_owner')::bigint]) owner
     where owner is not null);
end $function$;
CREATE OR REPLACE FUNCTION public.reminder_tells_of(it jsonb, guest bigint, about bigint[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if it is null then
    return false;
  end if;
  if it ->> 'type' <> 'manual' then
    if it ->> 'named_guest' is not null then
      return (it ->> 'named_guest')::bigint = guest;
    end if;
    if exists (
      select from audit_log
       where table_name = 'booking' and record_id = (it ->> 'booking_id')::bigint
         and coalesce(new, old) ->> 'guest_id' <> guest::text) then
      return coalesce(titled_for(it ->> 'title', guest_called(guest)), false);
    end if;
  end if;
  return coalesce((it ->> 'booking_id')::bigint = any (about), false);
end $function$;
CREATE OR REPLACE FUNCTION public.reserve_ids(kind text, up_to bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if caller_id() is distinct from -1 or kind not in ('room', 'guest', 'booking') or up_to > 1000000000000 then
    raise exception 'only a move-in reserves ids' using errcode = 'insufficient_privilege';
  end if;
  if last_id(kind) >= up_to then
    return;
  end if;
  execute format('lock table %I in share row exclusive mode', kind);
  if last_id(kind) < up_to then
    perform setval((kind || '_id_seq')::regclass, up_to);
  end if;
end $function$;
CREATE OR REPLACE FUNCTION public.seal_changes(at_most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET enable_seqscan TO 'off'
AS $function$
declare
  place    bigint;
  chain    bytea;
  it       record;
  batches  bigint[];
  ids      bigint[] := '{}';
  salts    bytea[] := '{}';
  contents bytea[] := '{}';
  links    bytea[] := '{}';
begin
  perform pg_advisory_xact_lock(hashtextextended('herberge.publish_changes', 0));
  batches := array(
    select id from (
      select id, cardinality(audit_ids) as size, sum(cardinality(audit_ids)) over (order by id) as total
        from (select id, audit_ids from audit_batch order by id limit at_most) oldest) b
     where total <= at_most or total = size);
  select seq, link into place, chain from audit_seal order by seq desc limit 1;
  if not found then
    place := 0;
    chain := sha256(''::bytea);
  end if;
  for it in
    select s.audit_id, s.salt, audit_content(s.salt, l.a) as content, audit_facts(l.a) as facts
      from (select b.id, n, audit_id, uuid_send(gen_random_uuid()) as salt
              from audit_batch b cross join unnest(b.audit_ids) with ordinality row (audit_id, n)
             where b.id = any (batches) order by b.id, n) s
     cross join lateral (select a from audit_log a where a.id = s.audit_id offset 0) l
     order by s.id, s.n
  loop
    chain := audit_link(chain, it.content, it.facts);
    ids := ids || it.audit_id;
    salts := salts || it.salt;
    contents := contents || it.content;
    links := links || chain;
  end loop;
  insert into audit_seal (seq, audit_id, salt, content, link, sealed_at)
    select place + n, audit_id, salt, content, link, clock_timestamp()
      from unnest(ids, salts, contents, links) with ordinality as sealed (audit_id, salt, content, link, n);
  -- An audit row that was deleted by force before it was sealed keeps its note: verification reports it as unsealed.
  insert into audit_unsealed (audit_id)
    select audit_id from audit_batch b cross join unnest(b.audit_ids) audit_id
     where b.id = any (batches) and audit_id <> all (ids);
  delete from audit_batch where id = any (batches);
  return cardinality(ids);
end $function$;
CREATE OR REPLACE FUNCTION public.seen_by_caller(author bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (sees_all() OR (author = caller_id()));
CREATE OR REPLACE FUNCTION public.sees_all()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (administers() OR (COALESCE(current_setting('herberge.visibility'::text, true), ''::text) = 'all'::text));
CREATE OR REPLACE FUNCTION public.sees_history_of_reminder(reminder bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
RETURN (SELECT (caller_id() = ANY (audit_log.owners)) FROM audit_log WHERE ((audit_log.table_name = 'reminder'::text) AND (audit_log.record_id = sees_history_of_reminder.reminder)) ORDER BY audit_log.id DESC LIMIT 1);
CREATE OR REPLACE FUNCTION public.shown_title(title text, named_guest bigint)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN CASE WHEN ((named_guest IS NULL) OR (title = '(erased)'::text)) THEN title ELSE (SELECT CASE WHEN (length(named.whole) <= 200) THEN named.whole ELSE ("left"(named.whole, 199) || '…'::text) END AS "case" FROM (SELECT (shown_title.title || COALESCE((', '::text || guest_called(shown_title.named_guest)), ''::text)) AS whole) named) END;
CREATE OR REPLACE FUNCTION public.take_blocked_nights()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  insert into occupancy (room_id, check_in, check_out, block_id)
  values (new.room_id, new.first_day, new.end_day, new.id)
  on conflict (block_id) do update
    set room_id = excluded.room_id, check_in = excluded.check_in, check_out = excluded.check_out;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.take_booked_nights()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' then
    if new.status not in ('cancelled', 'no-show') then
      insert into occupancy (room_id, check_in, check_out, booking_id, in_house)
      values (new.room_id, new.check_in, new.check_out, new.id,
              new.status = 'checked-in' and new.continued_by_id is null);
    end if;
  elsif new.status in ('cancelled', 'no-show') then
    delete from occupancy where booking_id = new.id;
  else
    insert into occupancy (room_id, check_in, check_out, booking_id, in_house)
    values (new.room_id, new.check_in, new.check_out, new.id,
            new.status = 'checked-in' and new.continued_by_id is null)
    on conflict (booking_id) do update
      set room_id = excluded.room_id, check_in = excluded.check_in, check_out = excluded.check_out,
          in_house = excluded.in_house;
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.tell_access()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('herberge_access', tg_argv[0] || ':' || new.id);
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.titled_for(title text, guest_name text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT CASE WHEN ("right"(named.name, 1) = '…'::text) THEN starts_with(titled_for.guest_name, "left"(named.name, '-1'::integer)) ELSE (named.name = titled_for.guest_name) END AS "case" FROM (SELECT substr(titled_for.title, (strpos(titled_for.title, ', '::text) + 2)) AS name) named);

create table api_token (
  id bigint not null default next_id('api_token_id_seq'::regclass),
  user_id bigint not null,
  name text not null,
  scope text not null,
  digest text collate C not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint api_token_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  constraint api_token_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint api_token_pkey PRIMARY KEY (id),
  constraint api_token_scope_check CHECK ((scope = ANY (ARRAY['read'::text, 'write'::text]))),
  constraint api_token_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
create table app_user (
  id bigint not null default next_id('app_user_id_seq'::regclass),
  username text collate C not null,
  full_name text,
  email text,
  role text not null,
  active boolean not null,
  must_change_password boolean not null,
  password_hash text,
  version bigint not null,
  created_at timestamp with time zone not null,
  created_by bigint not null,
  updated_at timestamp with time zone not null,
  updated_by bigint not null,
  constraint app_user_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint app_user_email_check CHECK (((length(email) >= 1) AND (length(email) <= 254))),
  constraint app_user_full_name_check CHECK (((length(full_name) >= 1) AND (length(full_name) <= 100))),
  constraint app_user_password CHECK (((password_hash IS NULL) = (role = 'system'::text))),
  constraint app_user_pkey PRIMARY KEY (id),
  constraint app_user_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'user'::text, 'system'::text]))),
  constraint app_user_system CHECK (((role = 'system'::text) = (id = ANY (ARRAY[(0)::bigint, ('-1'::integer)::bigint])))),
  constraint app_user_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint app_user_username UNIQUE (username),
  constraint app_user_username_check CHECK ((username ~ '^[a-z0-9._-]{3,50}$'::text)),
  constraint app_user_version_check CHECK ((version >= 1))
);
create table audit_batch (
  id bigint not null generated always as identity,
  audit_ids bigint[] not null,
  constraint audit_batch_pkey PRIMARY KEY (id)
);
create table audit_log (
  id bigint not null generated always as identity,
  change_id bigint not null,
  table_name text not null,
  record_id bigint not null,
  operation text not null,
  user_id bigint not null,
  username text not null,
  request_id text not null,
  at timestamp with time zone not null,
  old jsonb,
  new jsonb,
  owners bigint[],
  erased boolean not null default false,
  client_id text,
  constraint audit_log_new CHECK (((new IS NULL) = (operation = 'deleted'::text))),
  constraint audit_log_old CHECK (((old IS NULL) = (operation = 'created'::text))),
  constraint audit_log_operation CHECK ((operation = ANY (ARRAY['created'::text, 'updated'::text, 'deleted'::text, 'erased'::text]))),
  constraint audit_log_pkey PRIMARY KEY (id)
);
create table audit_seal (
  seq bigint not null,
  audit_id bigint not null,
  salt bytea,
  content bytea not null,
  link bytea not null,
  sealed_at timestamp with time zone not null,
  constraint audit_seal_audit_id_key UNIQUE (audit_id),
  constraint audit_seal_content_check CHECK ((octet_length(content) = 32)),
  constraint audit_seal_link_check CHECK ((octet_length(link) = 32)),
  constraint audit_seal_pkey PRIMARY KEY (seq),
  constraint audit_seal_salt_check CHECK ((octet_length(salt) >= 16)),
  constraint audit_seal_seq_check CHECK ((seq >= 1))
);
create table audit_unsealed (
  audit_id bigint not null,
  constraint audit_unsealed_pkey PRIMARY KEY (audit_id)
);
create table booking (
  id bigint not null,
  reservation_number text collate C not null,
  room_id bigint not null,
  guest_id bigint not null,
  check_in date not null,
  check_out date not null,
  party_size integer not null,
  companions jsonb not null,
  status text not null,
  cancellation_reason text,
  former_check_out date,
  notes text,
  foundation_case boolean not null,
  source text,
  confirmation_sent_at timestamp with time zone,
  invoice_sent_at timestamp with time zone,
  paid_at timestamp with time zone,
  version bigint not null,
  created_at timestamp with time zone not null,
  created_by bigint not null,
  updated_at timestamp with time zone not null,
  updated_by bigint not null,
  continues_id bigint,
  continued_by_id bigint,
  expected_arrival text collate C,
  expected_departure text collate C,
  group_id bigint,
  extras jsonb not null default '[]'::jsonb,
  reductions jsonb not null default '[]'::jsonb,
  member_rate boolean,
  agreed_total_cents bigint,
  agreed_reason text,
  price jsonb,
  paid_cents bigint not null default 0,
  payer_id bigint,
  due_on date,
  constraint booking_agreed CHECK (((agreed_total_cents IS NULL) = (agreed_reason IS NULL))),
  constraint booking_agreed_reason CHECK (((length(agreed_reason) >= 1) AND (length(agreed_reason) <= 200))),
  constraint booking_agreed_total CHECK (((agreed_total_cents >= 0) AND (agreed_total_cents <= 1000000000))),
  constraint booking_cancellation CHECK (((cancellation_reason IS NULL) OR (status = 'cancelled'::text))),
  constraint booking_cancellation_reason_check CHECK (((length(cancellation_reason) >= 1) AND (length(cancellation_reason) <= 500))),
  constraint booking_companions CHECK ((jsonb_array_length(companions) < party_size)),
  constraint booking_companions_check CHECK ((jsonb_typeof(companions) = 'array'::text)),
  constraint booking_continued_by FOREIGN KEY (continued_by_id) REFERENCES booking(id) DEFERRABLE INITIALLY DEFERRED,
  constraint booking_continued_once UNIQUE (continued_by_id) DEFERRABLE INITIALLY DEFERRED,
  constraint booking_continues FOREIGN KEY (continues_id) REFERENCES booking(id) DEFERRABLE INITIALLY DEFERRED,
  constraint booking_continues_another CHECK (((continues_id <> id) AND (continued_by_id <> id))),
  constraint booking_continues_once UNIQUE (continues_id) DEFERRABLE INITIALLY DEFERRED,
  constraint booking_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint booking_expected_arrival CHECK ((expected_arrival ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint booking_expected_departure CHECK ((expected_departure ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint booking_extras CHECK ((jsonb_typeof(extras) = 'array'::text)),
  constraint booking_former_check_out CHECK (((former_check_out IS NULL) OR ((status = 'checked-out'::text) AND (former_check_out > check_out)))),
  constraint booking_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guest(id),
  constraint booking_nights CHECK (((check_out > check_in) AND (check_out <= (check_in + 366)))),
  constraint booking_notes_check CHECK (((length(notes) >= 1) AND (length(notes) <= 4000))),
  constraint booking_number CHECK (((reservation_number ~ '^[0-9]{4}-'::text) AND (substr(reservation_number, 6) = (id)::text))),
  constraint booking_paid CHECK ((paid_cents >= 0)),
  constraint booking_party_size_check CHECK ((party_size >= 1)),
  constraint booking_payer FOREIGN KEY (payer_id) REFERENCES payer(id),
  constraint booking_pkey PRIMARY KEY (id),
  constraint booking_price CHECK (((price IS NULL) OR ((jsonb_typeof(price) = 'object'::text) AND (continues_id IS NULL)))),
  constraint booking_reductions CHECK ((jsonb_typeof(reductions) = 'array'::text)),
  constraint booking_reservation_number_key UNIQUE (reservation_number),
  constraint booking_room_id_fkey FOREIGN KEY (room_id) REFERENCES room(id),
  constraint booking_source_check CHECK (((length(source) >= 1) AND (length(source) <= 100))),
  constraint booking_status_check CHECK ((status = ANY (ARRAY['reserved'::text, 'confirmed'::text, 'checked-in'::text, 'checked-out'::text, 'cancelled'::text, 'no-show'::text]))),
  constraint booking_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint booking_version_check CHECK ((version >= 1))
);
create table booking_alias (
  booking_id bigint not null,
  alias text collate C not null,
  constraint booking_alias_alias_check CHECK ((length(alias) >= 1)),
  constraint booking_alias_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id) ON DELETE CASCADE,
  constraint booking_alias_pkey PRIMARY KEY (alias, booking_id)
);
create table booking_group (
  id bigint not null default next_id('booking_group_id_seq'::regclass),
  name text collate C not null,
  contact_guest_id bigint not null,
  notes text collate C,
  version bigint not null,
  created_at timestamp with time zone not null,
  created_by bigint not null,
  updated_at timestamp with time zone not null,
  updated_by bigint not null,
  constraint booking_group_contact FOREIGN KEY (contact_guest_id) REFERENCES guest(id),
  constraint booking_group_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint booking_group_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint booking_group_notes_check CHECK ((length(notes) <= 4000)),
  constraint booking_group_pkey PRIMARY KEY (id),
  constraint booking_group_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint booking_group_version_check CHECK ((version >= 1))
);
create table booking_search (
  booking_id bigint not null,
  created_by bigint not null,
  words text collate C not null,
  constraint booking_search_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id) ON DELETE CASCADE,
  constraint booking_search_pkey PRIMARY KEY (booking_id)
);
create table change_undo (
  id bigint not null generated always as identity,
  change_id bigint not null,
  undoes bigint not null,
  root bigint not null,
  redo boolean not null,
  constraint change_undo_change_id_key UNIQUE (change_id),
  constraint change_undo_pkey PRIMARY KEY (id),
  constraint change_undo_root CHECK ((redo OR (undoes = root) OR (root < undoes)))
);
create table company_settings (
  id bigint not null default 1,
  name text,
  street text,
  postal_code text,
  city text,
  country text not null default 'DE'::text,
  phone text,
  email text,
  website text,
  tax_number text,
  vat_id text,
  register_court text,
  register_number text,
  iban text,
  bic text,
  holder text,
  bank text,
  payment_days bigint not null default 14,
  invoice_intro text,
  invoice_footer text,
  logo jsonb,
  logo_data bytea,
  version bigint not null default 1,
  created_at timestamp with time zone not null default '2026-01-01 14:00:00+14'::timestamp with time zone,
  created_by bigint not null default 0,
  updated_at timestamp with time zone not null default '2026-01-01 14:00:00+14'::timestamp with time zone,
  updated_by bigint not null default 0,
  constraint company_settings_bank_check CHECK (((length(bank) >= 1) AND (length(bank) <= 100))),
  constraint company_settings_bic_check CHECK ((bic ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$'::text)),
  constraint company_settings_city_check CHECK (((length(city) >= 1) AND (length(city) <= 100))),
  constraint company_settings_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint company_settings_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint company_settings_email_check CHECK (((length(email) >= 1) AND (length(email) <= 254))),
  constraint company_settings_holder_check CHECK (((length(holder) >= 1) AND (length(holder) <= 100))),
  constraint company_settings_iban_check CHECK ((iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'::text)),
  constraint company_settings_id_check CHECK ((id = 1)),
  constraint company_settings_invoice_footer_check CHECK (((length(invoice_footer) >= 1) AND (length(invoice_footer) <= 2000))),
  constraint company_settings_invoice_intro_check CHECK (((length(invoice_intro) >= 1) AND (length(invoice_intro) <= 2000))),
  constraint company_settings_logo CHECK ((((logo IS NULL) = (logo_data IS NULL)) AND (NOT (logo IS DISTINCT FROM logo_summary((logo ->> 'mediaType'::text), logo_data))) AND ((logo ->> 'mediaType'::text) = ANY (ARRAY['image/png'::text, 'image/jpeg'::text])))),
  constraint company_settings_logo_data_check CHECK (((length(logo_data) >= 1) AND (length(logo_data) <= 524288))),
  constraint company_settings_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint company_settings_payment_days_check CHECK (((payment_days >= 0) AND (payment_days <= 365))),
  constraint company_settings_phone_check CHECK (((length(phone) >= 1) AND (length(phone) <= 50))),
  constraint company_settings_pkey PRIMARY KEY (id),
  constraint company_settings_postal_code_check CHECK (((length(postal_code) >= 1) AND (length(postal_code) <= 20))),
  constraint company_settings_register_court_check CHECK (((length(register_court) >= 1) AND (length(register_court) <= 100))),
  constraint company_settings_register_number_check CHECK (((length(register_number) >= 1) AND (length(register_number) <= 50))),
  constraint company_settings_street_check CHECK (((length(street) >= 1) AND (length(street) <= 200))),
  constraint company_settings_tax_number_check CHECK (((length(tax_number) >= 1) AND (length(tax_number) <= 50))),
  constraint company_settings_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint company_settings_vat_id_check CHECK ((vat_id ~ '^[A-Z]{2}[A-Z0-9+*]{2,12}$'::text)),
  constraint company_settings_version_check CHECK ((version >= 1)),
  constraint company_settings_website_check CHECK (((length(website) >= 1) AND (length(website) <= 200)))
);
create table discount (
  id bigint not null default next_id('discount_id_seq'::regclass),
  name text not null,
  kind text not null,
  percent numeric,
  amount_cents bigint,
  base text not null,
  active boolean not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  created_by bigint not null,
  updated_at timestamp with time zone not null,
  updated_by bigint not null,
  constraint discount_amount CHECK ((((percent IS NOT NULL) = (kind = 'percent'::text)) AND (num_nonnulls(percent, amount_cents) = 1))),
  constraint discount_amount_cents_check CHECK (((amount_cents >= 1) AND (amount_cents <= 100000000))),
  constraint discount_base_check CHECK ((base = ANY (ARRAY['overnight'::text, 'total'::text]))),
  constraint discount_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint discount_kind_check CHECK ((kind = ANY (ARRAY['percent'::text, 'fixed'::text]))),
  constraint discount_name UNIQUE (name),
  constraint discount_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint discount_percent_check CHECK ((((percent >= (0)::numeric) AND (percent <= (100)::numeric)) AND (scale(percent) <= 2))),
  constraint discount_pkey PRIMARY KEY (id),
  constraint discount_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint discount_version_check CHECK ((version >= 1))
);
create table event (
  seq bigint not null,
  audit_id bigint not null,
  at timestamp with time zone not null,
  constraint event_audit_id_key UNIQUE (audit_id),
  constraint event_pkey PRIMARY KEY (seq),
  constraint event_seq_check CHECK ((seq >= 1))
);
create table event_position (
  only_row boolean not null default true,
  seq bigint not null,
  constraint event_position_only_row_check CHECK (only_row),
  constraint event_position_pkey PRIMARY KEY (only_row),
  constraint event_position_seq_check CHECK ((seq >= 0))
);
create table guest (
  id bigint not null default next_id('guest_id_seq'::regclass),
  first_name text,
  last_name text,
  email text,
  phone text,
  member boolean not null,
  member_number text,
  street text,
  postal_code text,
  city text,
  country text,
  salutation text,
  gender text,
  birth_date date,
  birth_place text,
  nationality text,
  language text,
  profession text,
  federal_state text,
  office text,
  invoice_email text,
  business_phone text,
  private_phone text,
  mobile_phone text,
  fax text,
  license_plate text,
  cost_center text,
  leitweg_id text,
  debtor_account text,
  id_number text,
  marketing_consent boolean,
  tags text[] not null,
  companions jsonb not null,
  notes text,
  version bigint not null,
  created_at timestamp with time zone not null,
  created_by bigint not null,
  updated_at timestamp with time zone not null,
  updated_by bigint not null,
  company text,
  merged_from bigint[] not null default '{}'::bigint[],
  constraint guest_birth_place_check CHECK (((length(birth_place) >= 1) AND (length(birth_place) <= 100))),
  constraint guest_business_phone_check CHECK (((length(business_phone) >= 1) AND (length(business_phone) <= 50))),
  constraint guest_city_check CHECK (((length(city) >= 1) AND (length(city) <= 100))),
  constraint guest_companions_check CHECK (((jsonb_typeof(companions) = 'array'::text) AND (jsonb_array_length(companions) <= 50))),
  constraint guest_company_check CHECK (((length(company) >= 1) AND (length(company) <= 100))),
  constraint guest_cost_center_check CHECK (((length(cost_center) >= 1) AND (length(cost_center) <= 200))),
  constraint guest_country_check CHECK (((length(country) >= 1) AND (length(country) <= 100))),
  constraint guest_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint guest_debtor_account_check CHECK (((length(debtor_account) >= 1) AND (length(debtor_account) <= 50))),
  constraint guest_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  constraint guest_fax_check CHECK (((length(fax) >= 1) AND (length(fax) <= 50))),
  constraint guest_federal_state_check CHECK (((length(federal_state) >= 1) AND (length(federal_state) <= 100))),
  constraint guest_first_name_check CHECK (((length(first_name) >= 1) AND (length(first_name) <= 100))),
  constraint guest_gender_check CHECK (((length(gender) >= 1) AND (length(gender) <= 50))),
  constraint guest_id_number_check CHECK (((length(id_number) >= 1) AND (length(id_number) <= 50))),
  constraint guest_invoice_email_check CHECK (((length(invoice_email) >= 3) AND (length(invoice_email) <= 254))),
  constraint guest_language_check CHECK (((length(language) >= 1) AND (length(language) <= 50))),
  constraint guest_last_name_check CHECK (((length(last_name) >= 1) AND (length(last_name) <= 100))),
  constraint guest_leitweg_id_check CHECK (((length(leitweg_id) >= 1) AND (length(leitweg_id) <= 46))),
  constraint guest_license_plate_check CHECK (((length(license_plate) >= 1) AND (length(license_plate) <= 20))),
  constraint guest_member_number_check CHECK (((length(member_number) >= 1) AND (length(member_number) <= 50))),
  constraint guest_merged_from_check CHECK ((array_position(merged_from, NULL::bigint) IS NULL)),
  constraint guest_mobile_phone_check CHECK (((length(mobile_phone) >= 1) AND (length(mobile_phone) <= 50))),
  constraint guest_named CHECK (((last_name IS NOT NULL) OR ((company IS NOT NULL) AND (first_name IS NULL)))),
  constraint guest_nationality_check CHECK (((length(nationality) >= 1) AND (length(nationality) <= 100))),
  constraint guest_notes_check CHECK (((length(notes) >= 1) AND (length(notes) <= 4000))),
  constraint guest_office_check CHECK (((length(office) >= 1) AND (length(office) <= 200))),
  constraint guest_phone_check CHECK (((length(phone) >= 1) AND (length(phone) <= 50))),
  constraint guest_pkey PRIMARY KEY (id),
  constraint guest_postal_code_check CHECK (((length(postal_code) >= 1) AND (length(postal_code) <= 20))),
  constraint guest_private_phone_check CHECK (((length(private_phone) >= 1) AND (length(private_phone) <= 50))),
  constraint guest_profession_check CHECK (((length(profession) >= 1) AND (length(profession) <= 200))),
  constraint guest_removed_from_archive TRIGGER DEFERRABLE INITIALLY DEFERRED,
  constraint guest_salutation_check CHECK (((length(salutation) >= 1) AND (length(salutation) <= 50))),
  constraint guest_street_check CHECK (((length(street) >= 1) AND (length(street) <= 200))),
  constraint guest_tags_check CHECK (((array_position(tags, NULL::text) IS NULL) AND (cardinality(tags) <= 50))),
  constraint guest_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint guest_version_check CHECK ((version >= 1))
);
create table guest_credit (
  id bigint not null default next_id('guest_credit_id_seq'::regclass),
  guest_id bigint not null,
  number bigint not null,
  kind text collate C not null,
  amount_cents bigint not null,
  balance_cents bigint not null,
  reason text collate C,
  reverses_id bigint,
  version bigint not null,
  created_at timestamp with time zone not null,
  created_by bigint not null,
  updated_at timestamp with time zone not null,
  updated_by bigint not null,
  constraint guest_credit_amount CHECK (((amount_cents <> 0) AND ((amount_cents >= '-1000000000'::integer) AND (amount_cents <= 1000000000)))),
  constraint guest_credit_covered CHECK ((balance_cents >= 0)),
  constraint guest_credit_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint guest_credit_kind CHECK ((kind = ANY (ARRAY['added'::text, 'refund'::text, 'expired'::text, 'moved'::text]))),
  constraint guest_credit_number CHECK ((number >= 1)),
  constraint guest_credit_numbered UNIQUE (guest_id, number),
  constraint guest_credit_pkey PRIMARY KEY (id),
  constraint guest_credit_reason CHECK (((length(reason) >= 1) AND (length(reason) <= 200))),
  constraint guest_credit_reversed_once UNIQUE (reverses_id),
  constraint guest_credit_reverses FOREIGN KEY (reverses_id) REFERENCES guest_credit(id),
  constraint guest_credit_sign CHECK (((reverses_id IS NOT NULL) OR (kind = 'moved'::text) OR ((kind = 'added'::text) = (amount_cents > 0)))),
  constraint guest_credit_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint guest_credit_version_check CHECK ((version = 1))
);
create table guest_search (
  guest_id bigint not null,
  words text collate C not null,
  constraint guest_search_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guest(id) ON DELETE CASCADE,
  constraint guest_search_pkey PRIMARY KEY (guest_id)
);
create table guest_trait (
  guest_id bigint not null,
  kind text collate C not null,
  value text collate C not null,
  constraint guest_trait_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guest(id) ON DELETE CASCADE,
  constraint guest_trait_kind_check CHECK ((kind = ANY (ARRAY['name'::text, 'company'::text, 'email'::text, 'phone'::text, 'memberNumber'::text, 'birthDate'::text]))),
  constraint guest_trait_pkey PRIMARY KEY (guest_id, kind, value)
);
create table guest_word (
  word text collate C not null,
  guest_id bigint not null,
  constraint guest_word_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guest(id) ON DELETE CASCADE,
  constraint guest_word_pkey PRIMARY KEY (guest_id, word)
);
create table idempotency_key (
  user_id bigint not null,
  key text collate C not null,
  digest text not null,
  claimed_at timestamp with time zone not null,
  body text,
  outcome text,
  kind text,
  entity_id bigint,
  revision text,
  constraint idempotency_key_key_check CHECK (((length(key) >= 1) AND (length(key) <= 255))),
  constraint idempotency_key_outcome_check CHECK ((outcome = ANY (ARRAY['created'::text, 'changed'::text, 'removed'::text, 'started'::text]))),
  constraint idempotency_key_pkey PRIMARY KEY (user_id, key),
  constraint idempotency_key_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
create table import_decision (
  run_id bigint not null,
  position integer not null,
  kind text not null,
  table_name text not null,
  legacy_key bigint not null,
  guest_id bigint,
  text text not null,
  constraint import_decision_pkey PRIMARY KEY (run_id, "position"),
  constraint import_decision_position_check CHECK (("position" >= 0)),
  constraint import_decision_run_id_fkey FOREIGN KEY (run_id) REFERENCES import_run(id)
);
create table import_report (
  run_id bigint not null,
  variant text not null,
  closed boolean not null,
  report jsonb not null,
  constraint import_report_pkey PRIMARY KEY (run_id),
  constraint import_report_report_check CHECK ((jsonb_typeof(report) = 'object'::text)),
  constraint import_report_run_id_fkey FOREIGN KEY (run_id) REFERENCES import_run(id)
);
create table import_run (
  id bigint not null,
  sha256 text not null,
  bytes bigint not null,
  kind text not null,
  started_by text not null,
  at timestamp with time zone not null,
  constraint import_run_bytes_check CHECK ((bytes >= 0)),
  constraint import_run_id_check CHECK ((id >= 1)),
  constraint import_run_pkey PRIMARY KEY (id),
  constraint import_run_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint import_run_started_by_check CHECK (((length(started_by) >= 1) AND (length(started_by) <= 100)))
);
create table installation (
  only_row boolean not null default true,
  epoch uuid not null default gen_random_uuid(),
  constraint installation_only_row_check CHECK (only_row),
  constraint installation_pkey PRIMARY KEY (only_row)
);
create table invoice (
  id bigint not null default next_id('invoice_id_seq'::regclass),
  number text collate C not null,
  kind text collate C not null,
  booking_id bigint not null,
  guest_id bigint not null,
  issued_on date not null,
  due_on date not null,
  lines jsonb not null,
  total_cents bigint not null,
  advances_cents bigint not null,
  cancels_id bigint,
  content text collate C not null,
  hash text collate C not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  created_by bigint not null,
  updated_at timestamp with time zone not null,
  updated_by bigint not null,
  payer_id bigint,
  group_id bigint,
  further jsonb,
  constraint invoice_booking FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint invoice_cancellation CHECK (((kind = 'cancellation'::text) = (cancels_id IS NOT NULL))),
  constraint invoice_cancelled_once UNIQUE (cancels_id),
  constraint invoice_cancels FOREIGN KEY (cancels_id) REFERENCES invoice(id),
  constraint invoice_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint invoice_days CHECK ((due_on >= issued_on)),
  constraint invoice_further CHECK ((((group_id IS NULL) = (further IS NULL)) AND (jsonb_typeof(further) = 'array'::text))),
  constraint invoice_hash UNIQUE (hash),
  constraint invoice_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint invoice_kind CHECK ((kind = ANY (ARRAY['invoice'::text, 'advance'::text, 'final'::text, 'cancellation'::text]))),
  constraint invoice_number UNIQUE (number),
  constraint invoice_number_check CHECK ((number ~ '^[1-9][0-9]{3}-[0-9]{4,9}$'::text)),
  constraint invoice_payer FOREIGN KEY (payer_id) REFERENCES payer(id),
  constraint invoice_pkey PRIMARY KEY (id),
  constraint invoice_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint invoice_version_check CHECK ((version = 1))
);
create table invoice_document (
  invoice_id bigint not null,
  format text collate C not null,
  bytes bytea not null,
  constraint invoice_document_bytes CHECK (((length(bytes) >= 1) AND (length(bytes) <= 10000000))),
  constraint invoice_document_format CHECK ((format = ANY (ARRAY['pdf'::text, 'xml'::text]))),
  constraint invoice_document_invoice FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  constraint invoice_document_pkey PRIMARY KEY (invoice_id, format)
);
create table invoice_series (
  only_one boolean not null default true,
  year integer not null default 0,
  last integer not null default 0,
  issued_on date,
  hash text collate C not null default encode(sha256('\x'::bytea), 'hex'::text),
  constraint invoice_series_only_one_check CHECK (only_one),
  constraint invoice_series_pkey PRIMARY KEY (only_one)
);
create table job (
  name text collate C not null,
  since timestamp with time zone not null,
  failures integer not null default 0,
  failed_at timestamp with time zone,
  failed_for text,
  failed_on text,
  error text,
  constraint job_error_check CHECK (((length(error) >= 1) AND (length(error) <= 500))),
  constraint job_failed CHECK ((num_nonnulls(failed_at, failed_for, failed_on, error) = ANY (ARRAY[0, 4]))),
  constraint job_failures_check CHECK ((failures >= 0)),
  constraint job_name_check CHECK (((length(name) >= 1) AND (length(name) <= 50))),
  constraint job_pkey PRIMARY KEY (name)
);
create table job_part (
  job text collate C not null,
  occurrence text collate C not null,
  part text collate C not null,
  done_at timestamp with time zone not null,
  constraint job_part_job_fkey FOREIGN KEY (job) REFERENCES job(name),
  constraint job_part_occurrence_check CHECK (((length(occurrence) >= 1) AND (length(occurrence) <= 100))),
  constraint job_part_part_check CHECK (((length(part) >= 1) AND (length(part) <= 100))),
  constraint job_part_pkey PRIMARY KEY (job, occurrence, part)
);
create table job_run (
  job text collate C not null,
  occurrence text collate C not null,
  due_at timestamp with time zone,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  server text not null,
  outcome text not null,
  constraint job_run_job_fkey FOREIGN KEY (job) REFERENCES job(name),
  constraint job_run_occurrence_check CHECK (((length(occurrence) >= 1) AND (length(occurrence) <= 100))),
  constraint job_run_pkey PRIMARY KEY (job, occurrence)
);
create table legacy_row (
  id bigint not null generated always as identity,
  run_id bigint not null,
  table_name text collate C not null,
  legacy_key bigint not null,
  digest text collate C not null,
  fate text not null,
  remarks jsonb not null,
  entity_id bigint,
  guest_id bigint,
  content jsonb not null,
  constraint legacy_row_content_check CHECK ((jsonb_typeof(content) = 'object'::text)),
  constraint legacy_row_fate_check CHECK ((fate = ANY (ARRAY['taken'::text, 'repaired'::text, 'takenWithLoss'::text, 'archived'::text, 'refused'::text]))),
  constraint legacy_row_pkey PRIMARY KEY (id),
  constraint legacy_row_remarks_check CHECK ((jsonb_typeof(remarks) = 'array'::text)),
  constraint legacy_row_run_id_fkey FOREIGN KEY (run_id) REFERENCES import_run(id)
);
create table login_address (
  user_id bigint not null,
  network text collate C not null,
  last_login timestamp with time zone not null,
  constraint login_address_network_check CHECK (((length(network) >= 2) AND (length(network) <= 50))),
  constraint login_address_pkey PRIMARY KEY (user_id, network),
  constraint login_address_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
create table occupancy (
  room_id bigint not null,
  check_in date not null,
  check_out date not null,
  booking_id bigint,
  block_id bigint,
  in_house boolean not null default false,
  constraint occupancy_block_id_fkey FOREIGN KEY (block_id) REFERENCES room_block(id) ON DELETE CASCADE,
  constraint occupancy_block_id_key UNIQUE (block_id),
  constraint occupancy_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id) ON DELETE CASCADE,
  constraint occupancy_booking_id_key UNIQUE (booking_id),
  constraint occupancy_holder CHECK ((num_nonnulls(booking_id, block_id) = 1)),
  constraint occupancy_nights CHECK ((check_out > check_in)),
  constraint occupancy_no_overlap EXCLUDE USING gist (room_id WITH =, daterange(check_in, check_out, '[)'::text) WITH &&) DEFERRABLE,
  constraint occupancy_room_id_fkey FOREIGN KEY (room_id) REFERENCES room(id)
);
create table payer (
  id bigint not null default next_id('payer_id_seq'::regclass),
  name text not null,
  company text,
  street text,
  postal_code text,
  city text,
  country text not null,
  contact_person text,
  email text,
  leitweg_id text,
  notes text,
  version bigint not null,
  created_at timestamp with time zone not null,
  created_by bigint not null,
  updated_at timestamp with time zone not null,
  updated_by bigint not null,
  constraint payer_city_check CHECK (((length(city) >= 1) AND (length(city) <= 100))),
  constraint payer_company_check CHECK (((length(company) >= 1) AND (length(company) <= 200))),
  constraint payer_contact_person_check CHECK (((length(contact_person) >= 1) AND (length(contact_person) <= 200))),
  constraint payer_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint payer_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint payer_email_check CHECK (((length(email) >= 1) AND (length(email) <= 254))),
  constraint payer_leitweg_id_check CHECK ((leitweg_id ~ '^[0-9]{2,12}(-[A-Za-z0-9]{1,30})?-[0-9]{2}$'::text)),
  constraint payer_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint payer_notes_check CHECK (((length(notes) >= 1) AND (length(notes) <= 4000))),
  constraint payer_pkey PRIMARY KEY (id),
  constraint payer_postal_code_check CHECK (((length(postal_code) >= 1) AND (length(postal_code) <= 20))),
  constraint payer_street_check CHECK (((length(street) >= 1) AND (length(street) <= 200))),
  constraint payer_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint payer_version_check CHECK ((version >= 1))
);
create table payment (
  id bigint not null default next_id('payment_id_seq'::regclass),
  booking_id bigint not null,
  amount_cents bigint not null,
  method text collate C not null,
  paid_on date not null,
  reference text collate C,
  reverses_id bigint,
  by_paid_at boolean not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  created_by bigint not null,
  updated_at timestamp with time zone not null,
  updated_by bigint not null,
  constraint payment_amount CHECK (((amount_cents <> 0) AND ((amount_cents >= '-1000000000'::integer) AND (amount_cents <= 1000000000)))),
  constraint payment_booking FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint payment_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint payment_method CHECK ((method = ANY (ARRAY['transfer'::text, 'cash'::text, 'card'::text, 'direct-debit'::text, 'paypal'::text, 'other'::text]))),
  constraint payment_pkey PRIMARY KEY (id),
  constraint payment_receipt CHECK (((method <> 'cash'::text) OR (reference IS NOT NULL))),
  constraint payment_reference CHECK (((length(reference) >= 1) AND (length(reference) <= 200))),
  constraint payment_reversed_once UNIQUE (reverses_id),
  constraint payment_reverses FOREIGN KEY (reverses_id) REFERENCES payment(id),
  constraint payment_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint payment_version_check CHECK ((version = 1))
);
create table price_settings (
  id bigint not null default 1,
  high_seasons jsonb not null default '[{"to": "08-31", "from": "06-01"}]'::jsonb,
  member_discount jsonb not null default '{"base": "overnight", "active": true, "percent": 15}'::jsonb,
  vat_rates jsonb not null default '[{"code": "lodging", "percent": 7}, {"code": "service", "percent": 19}, {"code": "food", "percent": 19}, {"code": "food", "from": "2026-01-01", "percent": 7}, {"code": "drinks", "percent": 19}, {"code": "none", "percent": 0}, {"code": "breakfast", "from": "2026-01-01", "split": [{"code": "food", "percent": 70}, {"code": "drinks", "percent": 30}]}]'::jsonb,
  vat_codes jsonb not null default '{"cleaning": "lodging", "overnight": "lodging"}'::jsonb,
  tourist_taxes jsonb not null default '[]'::jsonb,
  version bigint not null default 1,
  created_at timestamp with time zone not null default '2026-01-01 14:00:00+14'::timestamp with time zone,
  created_by bigint not null default 0,
  updated_at timestamp with time zone not null default '2026-01-01 14:00:00+14'::timestamp with time zone,
  updated_by bigint not null default 0,
  constraint price_settings_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint price_settings_id_check CHECK ((id = 1)),
  constraint price_settings_pkey PRIMARY KEY (id),
  constraint price_settings_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint price_settings_version_check CHECK ((version >= 1))
);
create table rehearsal_mark (
  request_id text,
  constraint rehearsal_mark_never_stays TRIGGER DEFERRABLE INITIALLY DEFERRED
);
create table reminder (
  id bigint not null default next_id('reminder_id_seq'::regclass),
  booking_id bigint,
  booking_owner bigint,
  type text not null,
  occurrence text collate C,
  title text not null,
  description text,
  due_date date not null,
  priority text not null,
  snoozed_until date,
  assigned_to bigint,
  closed_reason text,
  completed_at timestamp with time zone,
  completed_by bigint,
  version bigint not null,
  created_at timestamp with time zone not null,
  created_by bigint not null,
  updated_at timestamp with time zone not null,
  updated_by bigint not null,
  named_guest bigint,
  constraint reminder_assigned_to_fkey FOREIGN KEY (assigned_to) REFERENCES app_user(id),
  constraint reminder_booking CHECK (((type = 'manual'::text) OR (booking_id IS NOT NULL))),
  constraint reminder_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id) ON DELETE CASCADE,
  constraint reminder_closed CHECK ((((closed_reason IS NULL) = (completed_at IS NULL)) AND (COALESCE((closed_reason = ANY (ARRAY['done'::text, 'dismissed'::text])), false) = (completed_by IS NOT NULL)))),
  constraint reminder_closed_reason_check CHECK ((closed_reason = ANY (ARRAY['done'::text, 'condition-met'::text, 'cancelled'::text, 'dismissed'::text]))),
  constraint reminder_completed_by_fkey FOREIGN KEY (completed_by) REFERENCES app_user(id),
  constraint reminder_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint reminder_description_check CHECK (((length(description) >= 1) AND (length(description) <= 4000))),
  constraint reminder_occurrence CHECK (((type = 'manual'::text) = (occurrence IS NULL))),
  constraint reminder_occurrence_check CHECK (((length(occurrence) >= 1) AND (length(occurrence) <= 200))),
  constraint reminder_pkey PRIMARY KEY (id),
  constraint reminder_priority_check CHECK ((priority = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text]))),
  constraint reminder_snoozed CHECK (((snoozed_until IS NULL) OR (closed_reason IS NULL))),
  constraint reminder_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint reminder_type_check CHECK ((type = ANY (ARRAY['manual'::text, 'incomplete-data'::text, 'payment'::text, 'check-in'::text, 'invoice'::text, 'confirmation'::text]))),
  constraint reminder_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint reminder_version_check CHECK ((version >= 1))
);
create table reminder_settings (
  id bigint not null default 1,
  incomplete_data_active boolean not null default true,
  incomplete_data_days_before_arrival bigint not null default 7,
  confirmation_active boolean not null default true,
  confirmation_days_after_booking bigint not null default 1,
  check_in_active boolean not null default true,
  check_in_days_before_arrival bigint not null default 1,
  invoice_active boolean not null default true,
  invoice_days_after_departure bigint not null default 1,
  payment_active boolean not null default true,
  payment_days_after_departure bigint not null default 14,
  followed_version bigint not null default 1,
  version bigint not null default 1,
  created_at timestamp with time zone not null default '2026-01-01 14:00:00+14'::timestamp with time zone,
  created_by bigint not null default 0,
  updated_at timestamp with time zone not null default '2026-01-01 14:00:00+14'::timestamp with time zone,
  updated_by bigint not null default 0,
  constraint reminder_settings_check_in_days_before_arrival_check CHECK (((check_in_days_before_arrival >= 0) AND (check_in_days_before_arrival <= 365))),
  constraint reminder_settings_confirmation_days_after_booking_check CHECK (((confirmation_days_after_booking >= 0) AND (confirmation_days_after_booking <= 365))),
  constraint reminder_settings_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint reminder_settings_id_check CHECK ((id = 1)),
  constraint reminder_settings_incomplete_data_days_before_arrival_check CHECK (((incomplete_data_days_before_arrival >= 0) AND (incomplete_data_days_before_arrival <= 365))),
  constraint reminder_settings_invoice_days_after_departure_check CHECK (((invoice_days_after_departure >= 0) AND (invoice_days_after_departure <= 365))),
  constraint reminder_settings_payment_days_after_departure_check CHECK (((payment_days_after_departure >= 0) AND (payment_days_after_departure <= 365))),
  constraint reminder_settings_pkey PRIMARY KEY (id),
  constraint reminder_settings_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint reminder_settings_version_check CHECK ((version >= 1))
);
create table room (
  id bigint not null default next_id('room_id_seq'::regclass),
  name text not null,
  building_type text not null,
  capacity integer not null,
  location text not null,
  key_code text,
  street_address text,
  postal_code text,
  city text,
  notes text,
  active boolean not null,
  low_season_cents bigint not null,
  high_season_cents bigint not null,
  final_cleaning_cents bigint not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  created_by bigint not null,
  updated_at timestamp with time zone not null,
  updated_by bigint not null,
  constraint room_building_type_check CHECK (((length(building_type) >= 1) AND (length(building_type) <= 50))),
  constraint room_capacity_check CHECK (((capacity >= 1) AND (capacity <= 50))),
  constraint room_city_check CHECK (((length(city) >= 1) AND (length(city) <= 100))),
  constraint room_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint room_final_cleaning_cents_check CHECK ((final_cleaning_cents >= 0)),
  constraint room_high_season_cents_check CHECK ((high_season_cents >= 0)),
  constraint room_key_code_check CHECK (((length(key_code) >= 1) AND (length(key_code) <= 100))),
  constraint room_location_check CHECK (((length(location) >= 1) AND (length(location) <= 100))),
  constraint room_low_season_cents_check CHECK ((low_season_cents >= 0)),
  constraint room_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint room_notes_check CHECK (((length(notes) >= 1) AND (length(notes) <= 4000))),
  constraint room_pkey PRIMARY KEY (id),
  constraint room_postal_code_check CHECK (((length(postal_code) >= 1) AND (length(postal_code) <= 20))),
  constraint room_street_address_check CHECK (((length(street_address) >= 1) AND (length(street_address) <= 200))),
  constraint room_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint room_version_check CHECK ((version >= 1))
);
create table room_block (
  id bigint not null default next_id('room_block_id_seq'::regclass),
  room_id bigint not null,
  first_day date not null,
  end_day date not null,
  reason text not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  created_by bigint not null,
  updated_at timestamp with time zone not null,
  updated_by bigint not null,
  constraint room_block_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint room_block_nights CHECK (((end_day > first_day) AND (end_day <= (first_day + 3660)))),
  constraint room_block_pkey PRIMARY KEY (id),
  constraint room_block_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 200))),
  constraint room_block_room_id_fkey FOREIGN KEY (room_id) REFERENCES room(id),
  constraint room_block_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint room_block_version_check CHECK ((version >= 1))
);
create table scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  constraint scheduled_task_pkey PRIMARY KEY (task_name, task_instance)
);
create table service (
  id bigint not null default next_id('service_id_seq'::regclass),
  name text not null,
  description text,
  kind text not null,
  price_cents bigint,
  percent numeric,
  vat text not null,
  active boolean not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  created_by bigint not null,
  updated_at timestamp with time zone not null,
  updated_by bigint not null,
  constraint service_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint service_description_check CHECK (((length(description) >= 1) AND (length(description) <= 1000))),
  constraint service_kind_check CHECK ((kind = ANY (ARRAY['per-stay'::text, 'per-night'::text, 'per-person'::text, 'per-person-night'::text, 'percent-of-overnight'::text, 'percent-of-total'::text]))),
  constraint service_name UNIQUE (name),
  constraint service_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint service_percent_check CHECK ((((percent >= (0)::numeric) AND (percent <= (100)::numeric)) AND (scale(percent) <= 2))),
  constraint service_pkey PRIMARY KEY (id),
  constraint service_price CHECK ((((percent IS NOT NULL) = (kind ~~ 'percent-%'::text)) AND (num_nonnulls(price_cents, percent) = 1))),
  constraint service_price_cents_check CHECK (((price_cents >= 0) AND (price_cents <= 10000000))),
  constraint service_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint service_vat_check CHECK ((vat ~ '^[a-z][a-z0-9-]{0,29}$'::text)),
  constraint service_version_check CHECK ((version >= 1))
);
create table session (
  id bigint not null default next_id('session_id_seq'::regclass),
  user_id bigint not null,
  device text not null,
  address text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_why text,
  refresh_digest text collate C not null,
  former_digest text collate C,
  former_seed text,
  rotated_at timestamp with time zone,
  lineage text not null,
  constraint session_address_check CHECK (((length(address) >= 1) AND (length(address) <= 64))),
  constraint session_device_check CHECK (((length(device) >= 1) AND (length(device) <= 200))),
  constraint session_end CHECK (((ended_at IS NULL) = (ended_why IS NULL))),
  constraint session_ended_why_check CHECK ((ended_why = ANY (ARRAY['logout'::text, 'revoked'::text, 'password-changed'::text, 'deactivated'::text, 'reused'::text]))),
  constraint session_former CHECK ((num_nonnulls(former_digest, former_seed, rotated_at) = ANY (ARRAY[0, 3]))),
  constraint session_former_digest_check CHECK ((former_digest ~ '^[0-9a-f]{64}$'::text)),
  constraint session_pkey PRIMARY KEY (id),
  constraint session_refresh_digest_check CHECK ((refresh_digest ~ '^[0-9a-f]{64}$'::text)),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
create table signing_key (
  id uuid not null default gen_random_uuid(),
  secret bytea not null,
  created_at timestamp with time zone not null,
  number bigint not null generated always as identity,
  constraint signing_key_number_key UNIQUE (number),
  constraint signing_key_pkey PRIMARY KEY (id),
  constraint signing_key_secret_check CHECK ((octet_length(secret) >= 32))
);
create table user_login (
  user_id bigint not null,
  last_login timestamp with time zone not null,
  constraint user_login_pkey PRIMARY KEY (user_id),
  constraint user_login_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);

CREATE INDEX api_token_of_user ON public.api_token USING btree (user_id, id);
CREATE INDEX audit_log_at ON public.audit_log USING btree (at);
CREATE INDEX audit_log_change ON public.audit_log USING btree (change_id, table_name, record_id, id);
CREATE INDEX audit_log_erased ON public.audit_log USING btree (change_id) WHERE erased;
CREATE INDEX audit_log_guest ON public.audit_log USING btree (((COALESCE(new, old) ->> 'guest_id'::text)), id) WHERE (table_name = 'booking'::text);
CREATE INDEX audit_log_leading ON public.audit_log USING btree (change_id) WHERE (table_name = ANY (ARRAY['booking'::text, 'guest'::text]));
CREATE INDEX audit_log_record ON public.audit_log USING btree (table_name, record_id, id);
CREATE INDEX audit_log_reminders ON public.audit_log USING btree (((COALESCE(new, old) ->> 'booking_id'::text)), id) WHERE (table_name = 'reminder'::text);
CREATE INDEX audit_log_user ON public.audit_log USING btree (user_id, id);
CREATE INDEX booking_departing ON public.booking USING btree (check_out, id);
CREATE INDEX booking_guest ON public.booking USING btree (guest_id, check_in);
CREATE INDEX booking_in_house ON public.booking USING btree (check_in, id) WHERE (status = 'checked-in'::text);
CREATE INDEX booking_listed ON public.booking USING btree (check_in, id);
CREATE INDEX booking_of_group ON public.booking USING btree (group_id) WHERE (group_id IS NOT NULL);
CREATE INDEX booking_room ON public.booking USING btree (room_id, check_in);
CREATE INDEX booking_to_remind ON public.booking USING btree (id) WHERE ((status = ANY (ARRAY['reserved'::text, 'confirmed'::text, 'checked-in'::text])) OR ((status = 'checked-out'::text) AND ((invoice_sent_at IS NULL) OR (paid_at IS NULL))));
CREATE INDEX booking_undecided ON public.booking USING btree (check_out, id) WHERE (status = ANY (ARRAY['reserved'::text, 'confirmed'::text]));
CREATE INDEX booking_with_extras ON public.booking USING btree (id) WHERE (extras <> '[]'::jsonb);
CREATE INDEX booking_with_payer ON public.booking USING btree (payer_id) WHERE (payer_id IS NOT NULL);
CREATE INDEX booking_with_reductions ON public.booking USING btree (id) WHERE (reductions <> '[]'::jsonb);
CREATE INDEX booking_alias_booking ON public.booking_alias USING btree (booking_id);
CREATE INDEX booking_group_contact ON public.booking_group USING btree (contact_guest_id);
CREATE INDEX booking_search_words ON public.booking_search USING gin (words gin_trgm_ops);
CREATE INDEX change_undo_family ON public.change_undo USING btree (root, id);
CREATE INDEX discount_listed ON public.discount USING btree (name COLLATE german_natural, id);
CREATE INDEX guest_listed ON public.guest USING btree (COALESCE(last_name, company) COLLATE german, COALESCE(first_name, ''::text) COLLATE german, id);
CREATE INDEX guest_merged_from ON public.guest USING gin (merged_from) WHERE (merged_from <> '{}'::bigint[]);
CREATE INDEX guest_search_words ON public.guest_search USING gin (words gin_trgm_ops);
CREATE INDEX guest_trait_shared ON public.guest_trait USING btree (kind, value, guest_id);
CREATE INDEX guest_word_letters ON public.guest_word USING gin (word gin_trgm_ops);
CREATE INDEX idempotency_key_claimed_at ON public.idempotency_key USING btree (claimed_at);
CREATE INDEX import_decision_guest ON public.import_decision USING btree (guest_id) WHERE (guest_id IS NOT NULL);
CREATE INDEX invoice_of_booking ON public.invoice USING btree (booking_id, id);
CREATE INDEX invoice_of_further ON public.invoice USING gin (further jsonb_path_ops) WHERE (further IS NOT NULL);
CREATE INDEX invoice_of_guest ON public.invoice USING btree (guest_id, id);
CREATE INDEX invoice_of_payer ON public.invoice USING btree (payer_id, id) WHERE (payer_id IS NOT NULL);
CREATE INDEX job_run_due ON public.job_run USING btree (job, due_at);
CREATE INDEX job_run_ended ON public.job_run USING btree (job, ended_at);
CREATE INDEX legacy_row_guest ON public.legacy_row USING btree (guest_id, id) WHERE (guest_id IS NOT NULL);
CREATE INDEX legacy_row_known ON public.legacy_row USING btree (table_name, legacy_key);
CREATE INDEX occupancy_blocks ON public.occupancy USING btree (check_out, check_in, room_id) WHERE (block_id IS NOT NULL);
CREATE INDEX occupancy_in_house ON public.occupancy USING btree (room_id, check_out) WHERE in_house;
CREATE INDEX occupancy_room_stays ON public.occupancy USING btree (room_id, check_in, check_out) WHERE (booking_id IS NOT NULL);
CREATE INDEX occupancy_stays ON public.occupancy USING btree (check_in, check_out, room_id) WHERE (booking_id IS NOT NULL);
CREATE INDEX payer_listed ON public.payer USING btree (name COLLATE german_natural, id);
CREATE INDEX payment_of_booking ON public.payment USING btree (booking_id, id);
CREATE INDEX reminder_due ON public.reminder USING btree (due_date, priority_rank(priority), id) WHERE (closed_reason IS NULL);
CREATE INDEX reminder_listed ON public.reminder USING btree (due_date, priority_rank(priority), id);
CREATE INDEX reminder_of_booking ON public.reminder USING btree (booking_id, due_date) WHERE (booking_id IS NOT NULL);
CREATE UNIQUE INDEX reminder_one_open ON public.reminder USING btree (booking_id, type) WHERE ((closed_reason IS NULL) AND (type <> 'manual'::text));
CREATE INDEX room_listed ON public.room USING btree (location COLLATE german_natural, name COLLATE german_natural, id);
CREATE INDEX room_block_listed ON public.room_block USING btree (first_day, id);
CREATE INDEX room_block_room ON public.room_block USING btree (room_id, first_day);
CREATE INDEX scheduled_task_alive ON public.scheduled_task USING btree (last_heartbeat);
CREATE INDEX scheduled_task_due ON public.scheduled_task USING btree (execution_time);
CREATE INDEX service_listed ON public.service USING btree (name COLLATE german_natural, id);
CREATE INDEX session_of_user ON public.session USING btree (user_id, id);

CREATE TRIGGER api_token_author BEFORE INSERT OR DELETE OR UPDATE ON public.api_token FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER api_token_log AFTER INSERT OR DELETE OR UPDATE OF ended_at ON public.api_token FOR EACH ROW EXECUTE FUNCTION log_change('digest');
CREATE TRIGGER api_token_tell AFTER UPDATE OF ended_at ON public.api_token FOR EACH ROW EXECUTE FUNCTION tell_access('token');
CREATE TRIGGER app_user_author BEFORE INSERT OR DELETE OR UPDATE ON public.app_user FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER app_user_log AFTER INSERT OR DELETE OR UPDATE ON public.app_user FOR EACH ROW EXECUTE FUNCTION log_change('password_hash');
CREATE TRIGGER app_user_tell AFTER UPDATE ON public.app_user FOR EACH ROW EXECUTE FUNCTION tell_access('user');
CREATE TRIGGER booking_author BEFORE INSERT OR DELETE OR UPDATE ON public.booking FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER booking_begun_when_changed BEFORE UPDATE OF check_in, check_out, status, continues_id ON public.booking FOR EACH ROW WHEN (((new.status = ANY (ARRAY['checked-in'::text, 'checked-out'::text, 'no-show'::text])) AND (new.check_in > house_today()) AND (new.continues_id IS NULL) AND ((((new.check_in IS DISTINCT FROM old.check_in) OR (new.check_out IS DISTINCT FROM old.check_out)) OR (new.status IS DISTINCT FROM old.status)) OR (new.continues_id IS DISTINCT FROM old.continues_id)))) EXECUTE FUNCTION refuse_before_begun();
CREATE TRIGGER booking_begun_when_made BEFORE INSERT ON public.booking FOR EACH ROW WHEN (((new.status = ANY (ARRAY['checked-in'::text, 'checked-out'::text, 'no-show'::text])) AND (new.check_in > house_today()) AND (new.continues_id IS NULL))) EXECUTE FUNCTION refuse_before_begun();
CREATE TRIGGER booking_has_group BEFORE INSERT OR UPDATE OF group_id ON public.booking FOR EACH ROW WHEN ((new.group_id IS NOT NULL)) EXECUTE FUNCTION keep_group_of_booking();
CREATE TRIGGER booking_log AFTER INSERT OR DELETE OR UPDATE ON public.booking FOR EACH ROW EXECUTE FUNCTION log_change();
CREATE TRIGGER booking_not_invoiced AFTER DELETE ON public.booking FOR EACH ROW EXECUTE FUNCTION refuse_invoiced_booking();
CREATE TRIGGER booking_raises_group_deleted AFTER DELETE ON public.booking FOR EACH ROW WHEN ((old.group_id IS NOT NULL)) EXECUTE FUNCTION raise_group();
CREATE TRIGGER booking_raises_group_inserted AFTER INSERT ON public.booking FOR EACH ROW WHEN ((new.group_id IS NOT NULL)) EXECUTE FUNCTION raise_group();
CREATE TRIGGER booking_raises_group_updated AFTER UPDATE ON public.booking FOR EACH ROW WHEN (((new.group_id IS NOT NULL) OR (old.group_id IS NOT NULL))) EXECUTE FUNCTION raise_group();
CREATE TRIGGER booking_search AFTER INSERT OR UPDATE OF reservation_number, created_by, notes ON public.booking FOR EACH ROW EXECUTE FUNCTION keep_booking_search();
CREATE TRIGGER booking_takes_nights AFTER INSERT OR UPDATE OF room_id, check_in, check_out, status, continued_by_id ON public.booking FOR EACH ROW EXECUTE FUNCTION take_booked_nights();
CREATE TRIGGER booking_alias_author BEFORE INSERT OR DELETE OR UPDATE ON public.booking_alias FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER booking_alias_search AFTER INSERT ON public.booking_alias FOR EACH ROW EXECUTE FUNCTION add_alias_to_search();
CREATE TRIGGER booking_group_author BEFORE INSERT OR DELETE OR UPDATE ON public.booking_group FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER booking_group_empty AFTER DELETE ON public.booking_group FOR EACH ROW EXECUTE FUNCTION refuse_group_with_bookings();
CREATE TRIGGER booking_group_log AFTER INSERT OR DELETE OR UPDATE ON public.booking_group FOR EACH ROW EXECUTE FUNCTION log_change();
CREATE TRIGGER booking_group_raised AFTER INSERT OR UPDATE ON public.booking_group FOR EACH ROW EXECUTE FUNCTION note_raised_group();
CREATE TRIGGER change_undo_author BEFORE INSERT OR DELETE OR UPDATE ON public.change_undo FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER company_settings_author BEFORE INSERT OR DELETE OR UPDATE ON public.company_settings FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER company_settings_log AFTER INSERT OR DELETE OR UPDATE ON public.company_settings FOR EACH ROW EXECUTE FUNCTION log_change('logo_data');
CREATE TRIGGER discount_author BEFORE INSERT OR DELETE OR UPDATE ON public.discount FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER discount_log AFTER INSERT OR DELETE OR UPDATE ON public.discount FOR EACH ROW EXECUTE FUNCTION log_change();
CREATE TRIGGER guest_author BEFORE INSERT OR DELETE OR UPDATE ON public.guest FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER guest_erased_from_archive AFTER UPDATE OF first_name, last_name ON public.guest FOR EACH ROW WHEN (((new.first_name = '(erased)'::text) AND (new.last_name = '(erased)'::text))) EXECUTE FUNCTION erase_legacy_rows();
CREATE TRIGGER guest_log AFTER INSERT OR DELETE OR UPDATE ON public.guest FOR EACH ROW EXECUTE FUNCTION log_change();
CREATE CONSTRAINT TRIGGER guest_removed_from_archive AFTER DELETE ON public.guest DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION erase_legacy_rows();
CREATE TRIGGER guest_search AFTER INSERT OR UPDATE ON public.guest FOR EACH ROW EXECUTE FUNCTION keep_guest_search();
CREATE TRIGGER guest_traits AFTER INSERT OR UPDATE ON public.guest FOR EACH ROW EXECUTE FUNCTION keep_guest_traits();
CREATE TRIGGER guest_credit_author BEFORE INSERT OR DELETE OR UPDATE ON public.guest_credit FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER guest_credit_kept BEFORE DELETE OR UPDATE ON public.guest_credit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER guest_credit_log AFTER INSERT OR DELETE OR UPDATE ON public.guest_credit FOR EACH ROW EXECUTE FUNCTION log_change();
CREATE TRIGGER guest_credit_number BEFORE INSERT ON public.guest_credit FOR EACH ROW EXECUTE FUNCTION number_credit();
CREATE TRIGGER idempotency_key_author BEFORE INSERT OR DELETE OR UPDATE ON public.idempotency_key FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER import_decision_author BEFORE INSERT OR DELETE OR UPDATE ON public.import_decision FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER import_report_author BEFORE INSERT OR DELETE OR UPDATE ON public.import_report FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER import_run_author BEFORE INSERT OR DELETE OR UPDATE ON public.import_run FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER import_run_log AFTER INSERT OR DELETE OR UPDATE ON public.import_run FOR EACH ROW EXECUTE FUNCTION log_change();
CREATE TRIGGER invoice_author BEFORE INSERT OR DELETE OR UPDATE ON public.invoice FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER invoice_kept BEFORE DELETE OR UPDATE ON public.invoice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_log AFTER INSERT OR DELETE OR UPDATE ON public.invoice FOR EACH ROW EXECUTE FUNCTION log_change('content');
CREATE TRIGGER invoice_document_author BEFORE INSERT OR DELETE OR UPDATE ON public.invoice_document FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER invoice_document_kept BEFORE DELETE OR UPDATE ON public.invoice_document FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_series_author BEFORE INSERT OR DELETE OR UPDATE ON public.invoice_series FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER job_author BEFORE INSERT OR DELETE OR UPDATE ON public.job FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER job_part_author BEFORE INSERT OR DELETE OR UPDATE ON public.job_part FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER job_run_author BEFORE INSERT OR DELETE OR UPDATE ON public.job_run FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER legacy_row_author BEFORE INSERT OR DELETE OR UPDATE ON public.legacy_row FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER login_address_author BEFORE INSERT OR DELETE OR UPDATE ON public.login_address FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER payer_author BEFORE INSERT OR DELETE OR UPDATE ON public.payer FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER payer_log AFTER INSERT OR DELETE OR UPDATE ON public.payer FOR EACH ROW EXECUTE FUNCTION log_change();
CREATE TRIGGER payment_author BEFORE INSERT OR DELETE OR UPDATE ON public.payment FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER payment_log AFTER INSERT OR DELETE OR UPDATE ON public.payment FOR EACH ROW EXECUTE FUNCTION log_change();
CREATE TRIGGER price_settings_author BEFORE INSERT OR DELETE OR UPDATE ON public.price_settings FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER price_settings_log AFTER INSERT OR DELETE OR UPDATE ON public.price_settings FOR EACH ROW EXECUTE FUNCTION log_change();
CREATE CONSTRAINT TRIGGER rehearsal_mark_never_stays AFTER INSERT ON public.rehearsal_mark DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_rehearsal();
CREATE TRIGGER reminder_author BEFORE INSERT OR DELETE OR UPDATE ON public.reminder FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER reminder_booking_owner BEFORE UPDATE OF booking_id ON public.reminder FOR EACH ROW EXECUTE FUNCTION know_booking_owner();
CREATE TRIGGER reminder_completed BEFORE INSERT ON public.reminder FOR EACH ROW EXECUTE FUNCTION complete_new_reminder();
CREATE TRIGGER reminder_log AFTER DELETE ON public.reminder FOR EACH ROW EXECUTE FUNCTION log_change();
CREATE TRIGGER reminder_log_inserted AFTER INSERT ON public.reminder REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_reminders();
CREATE TRIGGER reminder_log_updated AFTER UPDATE ON public.reminder REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_reminders();
CREATE TRIGGER reminder_named BEFORE UPDATE ON public.reminder FOR EACH ROW WHEN ((new.type <> 'manual'::text)) EXECUTE FUNCTION keep_no_name();
CREATE TRIGGER reminder_settings_author BEFORE INSERT OR DELETE OR UPDATE ON public.reminder_settings FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER reminder_settings_log AFTER INSERT OR DELETE OR UPDATE OF version ON public.reminder_settings FOR EACH ROW EXECUTE FUNCTION log_change('followed_version');
CREATE TRIGGER room_author BEFORE INSERT OR DELETE OR UPDATE ON public.room FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER room_log AFTER INSERT OR DELETE OR UPDATE ON public.room FOR EACH ROW EXECUTE FUNCTION log_change('key_code');
CREATE TRIGGER room_block_author BEFORE INSERT OR DELETE OR UPDATE ON public.room_block FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER room_block_log AFTER INSERT OR DELETE OR UPDATE ON public.room_block FOR EACH ROW EXECUTE FUNCTION log_change();
CREATE TRIGGER room_block_takes_nights AFTER INSERT OR UPDATE OF room_id, first_day, end_day ON public.room_block FOR EACH ROW EXECUTE FUNCTION take_blocked_nights();
CREATE TRIGGER service_author BEFORE INSERT OR DELETE OR UPDATE ON public.service FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER service_log AFTER INSERT OR DELETE OR UPDATE ON public.service FOR EACH ROW EXECUTE FUNCTION log_change();
CREATE TRIGGER session_author BEFORE INSERT OR DELETE OR UPDATE ON public.session FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER session_log AFTER INSERT OR DELETE OR UPDATE OF ended_at ON public.session FOR EACH ROW EXECUTE FUNCTION log_change('refresh_digest', 'former_digest', 'former_seed', 'lineage');
CREATE TRIGGER session_tell AFTER UPDATE OF ended_at ON public.session FOR EACH ROW EXECUTE FUNCTION tell_access('session');
CREATE TRIGGER signing_key_author BEFORE INSERT OR DELETE OR UPDATE ON public.signing_key FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();
CREATE TRIGGER signing_key_log AFTER INSERT OR DELETE OR UPDATE ON public.signing_key FOR EACH ROW EXECUTE FUNCTION log_change('secret');
CREATE TRIGGER user_login_author BEFORE INSERT OR DELETE OR UPDATE ON public.user_login FOR EACH STATEMENT WHEN ((caller_id() IS NULL)) EXECUTE FUNCTION refuse_without_author();

create view invariant_audit_is_sealed_once as
 SELECT a.id AS record_id,
    'an audit row'::text AS detail
   FROM audit_log a
  WHERE ((NOT (EXISTS ( SELECT
           FROM audit_seal s
          WHERE (s.audit_id = a.id)))) AND (NOT (EXISTS ( SELECT
           FROM audit_unsealed u
          WHERE (u.audit_id = a.id)))) AND (NOT (EXISTS ( SELECT
           FROM audit_batch b
          WHERE (a.id = ANY (b.audit_ids))))))
UNION ALL
 SELECT max(audit_seal.seq) AS record_id,
    'the numbers of the seals have a gap'::text AS detail
   FROM audit_seal
 HAVING (count(*) <> COALESCE(max(audit_seal.seq), (0)::bigint));
create view invariant_bookings_have_their_group as
 SELECT b.id AS record_id,
    'a booking of a group'::text AS detail
   FROM booking b
  WHERE ((b.group_id IS NOT NULL) AND (NOT (EXISTS ( SELECT
           FROM booking_group g
          WHERE (g.id = b.group_id)))))
UNION ALL
 SELECT b.id AS record_id,
    'a booking that continues one of another group'::text AS detail
   FROM (booking b
     JOIN booking before ON ((before.id = b.continues_id)))
  WHERE (b.group_id IS DISTINCT FROM before.group_id)
UNION ALL
 SELECT g.id AS record_id,
    'a group of a dry run'::text AS detail
   FROM booking_group g
  WHERE (g.id < 0);
create view invariant_credit_adds_up as
 SELECT c.id AS record_id,
    ((('number '::text || c.number) || ', balance '::text) || c.balance_cents) AS detail
   FROM ( SELECT guest_credit.id,
            guest_credit.number,
            guest_credit.balance_cents,
            row_number() OVER (PARTITION BY guest_credit.guest_id ORDER BY guest_credit.number) AS place,
            sum(guest_credit.amount_cents) OVER (PARTITION BY guest_credit.guest_id ORDER BY guest_credit.number) AS total
           FROM guest_credit) c
  WHERE ((c.number <> c.place) OR ((c.balance_cents)::numeric <> c.total))
UNION ALL
 SELECT c.id AS record_id,
    'a reversal of another amount'::text AS detail
   FROM (guest_credit c
     JOIN guest_credit reversed ON ((reversed.id = c.reverses_id)))
  WHERE (c.amount_cents <> (- reversed.amount_cents))
UNION ALL
 SELECT max(guest_credit.id) AS record_id,
    'merges gave another amount than they took'::text AS detail
   FROM guest_credit
  WHERE (guest_credit.kind = 'moved'::text)
 HAVING (sum(guest_credit.amount_cents) <> (0)::numeric)
UNION ALL
 SELECT c.id AS record_id,
    'credit of a dry run'::text AS detail
   FROM guest_credit c
  WHERE (c.id < 0);
create view invariant_events_have_no_gap as
 SELECT max(e.seq) AS record_id,
    'the numbers of the events'::text AS detail
   FROM event e
 HAVING ((count(*) <> ((max(e.seq) - min(e.seq)) + 1)) OR (max(e.seq) <> ( SELECT event_position.seq
           FROM event_position)))
UNION ALL
 SELECT e.seq AS record_id,
    'an event'::text AS detail
   FROM event e
  WHERE (NOT (EXISTS ( SELECT
           FROM audit_log a
          WHERE (a.id = e.audit_id))));
create view invariant_every_change_is_audited as
 WITH versions AS (
         SELECT 'room'::text AS kind,
            room.id,
            room.version
           FROM room
        UNION ALL
         SELECT 'room_block'::text,
            room_block.id,
            room_block.version
           FROM room_block
        UNION ALL
         SELECT 'guest'::text,
            guest.id,
            guest.version
           FROM guest
        UNION ALL
         SELECT 'booking'::text,
            booking.id,
            booking.version
           FROM booking
        UNION ALL
         SELECT 'reminder'::text,
            reminder.id,
            reminder.version
           FROM reminder
        UNION ALL
         SELECT 'app_user'::text,
            app_user.id,
            app_user.version
           FROM app_user
          WHERE (app_user.id > 0)
        UNION ALL
         SELECT 'service'::text,
            service.id,
            service.version
           FROM service
        UNION ALL
         SELECT 'discount'::text,
            discount.id,
            discount.version
           FROM discount
        )
 SELECT v.id AS record_id,
    v.kind AS detail
   FROM (versions v
     LEFT JOIN LATERAL ( SELECT ((a.new ->> 'version'::text))::bigint AS version
           FROM audit_log a
          WHERE ((a.table_name = v.kind) AND (a.record_id = v.id))
          ORDER BY a.id DESC
         LIMIT 1) logged ON (true))
  WHERE (logged.version IS DISTINCT FROM v.version);
create view invariant_every_change_of_groups_is_audited as
 SELECT g.id AS record_id,
    'a group'::text AS detail
   FROM (booking_group g
     LEFT JOIN LATERAL ( SELECT ((a.new ->> 'version'::text))::bigint AS version
           FROM audit_log a
          WHERE ((a.table_name = 'booking_group'::text) AND (a.record_id = g.id))
          ORDER BY a.id DESC
         LIMIT 1) logged ON (true))
  WHERE (logged.version IS DISTINCT FROM g.version);
create view invariant_every_credit_is_audited as
 SELECT id AS record_id,
    'an item of credit'::text AS detail
   FROM guest_credit c
  WHERE (NOT (EXISTS ( SELECT
           FROM audit_log a
          WHERE ((a.table_name = 'guest_credit'::text) AND (a.record_id = c.id) AND (a.operation = 'created'::text)))));
create view invariant_every_invoice_is_audited as
 SELECT id AS record_id,
    'an invoice'::text AS detail
   FROM invoice i
  WHERE (NOT (EXISTS ( SELECT
           FROM audit_log a
          WHERE ((a.table_name = 'invoice'::text) AND (a.record_id = i.id) AND (a.operation = 'created'::text)))));
create view invariant_every_payer_is_audited as
 SELECT p.id AS record_id,
    ('version '::text || p.version) AS detail
   FROM (payer p
     LEFT JOIN LATERAL ( SELECT ((a.new ->> 'version'::text))::bigint AS version
           FROM audit_log a
          WHERE ((a.table_name = 'payer'::text) AND (a.record_id = p.id))
          ORDER BY a.id DESC
         LIMIT 1) logged ON (true))
  WHERE (logged.version IS DISTINCT FROM p.version)
UNION ALL
 SELECT p.id AS record_id,
    'a payer of a dry run'::text AS detail
   FROM payer p
  WHERE (p.id < 0);
create view invariant_every_payment_is_audited as
 SELECT id AS record_id,
    'a payment'::text AS detail
   FROM payment p
  WHERE (NOT (EXISTS ( SELECT
           FROM audit_log a
          WHERE ((a.table_name = 'payment'::text) AND (a.record_id = p.id) AND (a.operation = 'created'::text)))));
create view invariant_invoices_are_chained as
 SELECT c.id AS record_id,
    'not the hash of its content and the invoice before it'::text AS detail
   FROM ( SELECT invoice.id,
            invoice.hash,
            invoice.content,
            lag(invoice.hash, 1, encode(sha256('\x'::bytea), 'hex'::text)) OVER (ORDER BY invoice.id) AS before
           FROM invoice) c
  WHERE (c.hash <> encode(sha256((decode(c.before, 'hex'::text) || convert_to(c.content, 'UTF8'::name))), 'hex'::text))
UNION ALL
 SELECT c.id AS record_id,
    ((((('number '::text || c.number) || ' instead of '::text) || c.year) || '-'::text) || lpad(c.count, GREATEST(4, length(c.count)), '0'::text)) AS detail
   FROM ( SELECT invoice.id,
            invoice.number,
            split_part(invoice.number, '-'::text, 1) AS year,
            (row_number() OVER (PARTITION BY (split_part(invoice.number, '-'::text, 1)) ORDER BY invoice.id))::text AS count
           FROM invoice) c
  WHERE (c.number <> ((c.year || '-'::text) || lpad(c.count, GREATEST(4, length(c.count)), '0'::text)))
UNION ALL
 SELECT s.last AS record_id,
    'the series does not end with the last invoice'::text AS detail
   FROM invoice_series s
  WHERE (s.hash <> COALESCE(( SELECT invoice.hash
           FROM invoice
          ORDER BY invoice.id DESC
         LIMIT 1), encode(sha256('\x'::bytea), 'hex'::text)));
create view invariant_invoices_fit_bookings as
 SELECT b.id AS record_id,
    ('due on '::text || COALESCE((b.due_on)::text, 'no day'::text)) AS detail
   FROM (booking b
     LEFT JOIN ( SELECT charged.id,
            max(i.due_on) AS day
           FROM (invoice i
             CROSS JOIN LATERAL ( SELECT i.booking_id AS id
                UNION ALL
                 SELECT further_bookings.further_bookings
                   FROM further_bookings(i.further) further_bookings(further_bookings)) charged)
          WHERE ((i.kind = ANY (ARRAY['invoice'::text, 'final'::text])) AND (NOT (EXISTS ( SELECT
                   FROM invoice c
                  WHERE (c.cancels_id = i.id)))))
          GROUP BY charged.id) due ON ((due.id = b.id)))
  WHERE (b.due_on IS DISTINCT FROM due.day)
UNION ALL
 SELECT i.id AS record_id,
    'a cancellation of another amount or booking'::text AS detail
   FROM (invoice i
     JOIN invoice cancelled ON ((cancelled.id = i.cancels_id)))
  WHERE ((i.total_cents <> (- cancelled.total_cents)) OR (i.booking_id <> cancelled.booking_id) OR (i.further IS DISTINCT FROM cancelled.further))
UNION ALL
 SELECT i.id AS record_id,
    'an invoice for a booking that continues another'::text AS detail
   FROM ((invoice i
     CROSS JOIN LATERAL ( SELECT i.booking_id AS id
        UNION ALL
         SELECT further_bookings.further_bookings
           FROM further_bookings(i.further) further_bookings(further_bookings)) charged)
     JOIN booking b ON ((b.id = charged.id)))
  WHERE (b.continues_id IS NOT NULL)
UNION ALL
 SELECT i.id AS record_id,
    'an invoice of a dry run'::text AS detail
   FROM invoice i
  WHERE (i.id < 0)
UNION ALL
 SELECT i.id AS record_id,
    'an invoice for a booking that is gone'::text AS detail
   FROM (invoice i
     CROSS JOIN LATERAL further_bookings(i.further) charged(charged))
  WHERE (NOT (EXISTS ( SELECT
           FROM booking b
          WHERE (b.id = charged.charged))));
create view invariant_invoices_have_their_documents as
 SELECT i.id AS record_id,
    'its documents are not those that it names'::text AS detail
   FROM (invoice i
     LEFT JOIN LATERAL ( SELECT jsonb_object_agg(invoice_document.format, encode(sha256(invoice_document.bytes), 'hex'::text)) AS digests
           FROM invoice_document
          WHERE (invoice_document.invoice_id = i.id)) d ON (true))
  WHERE (d.digests IS DISTINCT FROM ((i.content)::jsonb -> 'documents'::text));
create view invariant_nights_given_once as
 SELECT id AS record_id,
    format('the booking or block that begins on %s in room %s'::text, first_day, room_id) AS detail
   FROM ( SELECT stay.id,
            stay.room_id,
            stay.first_day,
            max(stay.end_day) OVER (PARTITION BY stay.room_id ORDER BY stay.first_day, stay.kind, stay.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS taken_until
           FROM ( SELECT 1 AS kind,
                    booking.id,
                    booking.room_id,
                    booking.check_in AS first_day,
                    booking.check_out AS end_day
                   FROM booking
                  WHERE (booking.status <> ALL (ARRAY['cancelled'::text, 'no-show'::text]))
                UNION ALL
                 SELECT 2,
                    room_block.id,
                    room_block.room_id,
                    room_block.first_day,
                    room_block.end_day
                   FROM room_block) stay) ordered
  WHERE (first_day < taken_until);
create view invariant_occupancy_follows_bookings as
 SELECT COALESCE(b.id, o.booking_id) AS record_id,
    'a booking'::text AS detail
   FROM (( SELECT booking.id,
            booking.room_id,
            booking.check_in,
            booking.check_out,
            ((booking.status = 'checked-in'::text) AND (booking.continued_by_id IS NULL)) AS in_house
           FROM booking
          WHERE (booking.status <> ALL (ARRAY['cancelled'::text, 'no-show'::text]))) b
     FULL JOIN ( SELECT occupancy.booking_id,
            occupancy.room_id,
            occupancy.check_in,
            occupancy.check_out,
            occupancy.in_house
           FROM occupancy
          WHERE (occupancy.booking_id IS NOT NULL)) o ON ((o.booking_id = b.id)))
  WHERE (((((b.id IS DISTINCT FROM o.booking_id) OR (b.room_id IS DISTINCT FROM o.room_id)) OR (b.check_in IS DISTINCT FROM o.check_in)) OR (b.check_out IS DISTINCT FROM o.check_out)) OR (b.in_house IS DISTINCT FROM o.in_house))
UNION ALL
 SELECT COALESCE(b.id, o.block_id) AS record_id,
    'a block of a room'::text AS detail
   FROM (room_block b
     FULL JOIN ( SELECT occupancy.block_id,
            occupancy.room_id,
            occupancy.check_in,
            occupancy.check_out
           FROM occupancy
          WHERE (occupancy.block_id IS NOT NULL)) o ON ((o.block_id = b.id)))
  WHERE ((((b.id IS DISTINCT FROM o.block_id) OR (b.room_id IS DISTINCT FROM o.room_id)) OR (b.first_day IS DISTINCT FROM o.check_in)) OR (b.end_day IS DISTINCT FROM o.check_out));
create view invariant_payments_add_up as
 SELECT b.id AS record_id,
    ('paid '::text || b.paid_cents) AS detail
   FROM (booking b
     LEFT JOIN ( SELECT payment.booking_id,
            sum(payment.amount_cents) AS cents
           FROM payment
          GROUP BY payment.booking_id) p ON ((p.booking_id = b.id)))
  WHERE ((b.paid_cents)::numeric <> COALESCE(p.cents, (0)::numeric))
UNION ALL
 SELECT p.id AS record_id,
    'a reversal of another amount or booking'::text AS detail
   FROM (payment p
     JOIN payment reversed ON ((reversed.id = p.reverses_id)))
  WHERE ((p.amount_cents <> (- reversed.amount_cents)) OR (p.booking_id <> reversed.booking_id))
UNION ALL
 SELECT b.id AS record_id,
    'payments for a booking that continues another'::text AS detail
   FROM booking b
  WHERE ((b.continues_id IS NOT NULL) AND (b.paid_cents <> 0))
UNION ALL
 SELECT p.id AS record_id,
    'a payment of a dry run'::text AS detail
   FROM payment p
  WHERE (p.id < 0);
create view invariant_prices_add_up as
 SELECT id AS record_id,
    ('total '::text || (price ->> 'totalCents'::text)) AS detail
   FROM booking b
  WHERE ((price IS NOT NULL) AND ((((price ->> 'totalCents'::text))::bigint < 0) OR ((((price ->> 'totalCents'::text))::bigint)::numeric IS DISTINCT FROM ( SELECT COALESCE(sum((((line.value ->> 'quantity'::text))::bigint * ((line.value ->> 'unitCents'::text))::bigint)), (0)::numeric) AS "coalesce"
           FROM jsonb_array_elements((b.price -> 'lines'::text)) line(value))) OR ((((price ->> 'totalCents'::text))::bigint)::numeric IS DISTINCT FROM ( SELECT COALESCE(sum(((vat.value ->> 'grossCents'::text))::bigint), (0)::numeric) AS "coalesce"
           FROM jsonb_array_elements((b.price -> 'vat'::text)) vat(value)))));
create view invariant_rehearsals_leave_nothing as
 SELECT booking.id AS record_id,
    'booking'::text AS detail
   FROM booking
  WHERE (booking.id < 0)
UNION ALL
 SELECT guest.id AS record_id,
    'guest'::text AS detail
   FROM guest
  WHERE (guest.id < 0)
UNION ALL
 SELECT room.id AS record_id,
    'room'::text AS detail
   FROM room
  WHERE (room.id < 0)
UNION ALL
 SELECT room_block.id AS record_id,
    'room_block'::text AS detail
   FROM room_block
  WHERE (room_block.id < 0)
UNION ALL
 SELECT reminder.id AS record_id,
    'reminder'::text AS detail
   FROM reminder
  WHERE (reminder.id < 0)
UNION ALL
 SELECT service.id AS record_id,
    'service'::text AS detail
   FROM service
  WHERE (service.id < 0)
UNION ALL
 SELECT discount.id AS record_id,
    'discount'::text AS detail
   FROM discount
  WHERE (discount.id < 0)
UNION ALL
 SELECT 0 AS record_id,
    'rehearsal_mark'::text AS detail
   FROM rehearsal_mark;
create view invariant_rules_are_in_force as
 SELECT (c.oid)::bigint AS record_id,
    format('constraint %s of table %s'::text, con.conname, c.relname) AS detail
   FROM (pg_constraint con
     JOIN pg_class c ON ((c.oid = con.conrelid)))
  WHERE ((c.relnamespace = ('public'::regnamespace)::oid) AND (NOT con.convalidated))
UNION ALL
 SELECT (c.oid)::bigint AS record_id,
    format('trigger %s of table %s'::text, t.tgname, c.relname) AS detail
   FROM (pg_trigger t
     JOIN pg_class c ON ((c.oid = t.tgrelid)))
  WHERE ((c.relnamespace = ('public'::regnamespace)::oid) AND (t.tgenabled = 'D'::"char"))
UNION ALL
 SELECT (c.oid)::bigint AS record_id,
    format('index %s of table %s'::text, i.relname, c.relname) AS detail
   FROM ((pg_index x
     JOIN pg_class i ON ((i.oid = x.indexrelid)))
     JOIN pg_class c ON ((c.oid = x.indrelid)))
  WHERE ((c.relnamespace = ('public'::regnamespace)::oid) AND (NOT (x.indisvalid AND x.indisready)))
UNION ALL
 SELECT (c.oid)::bigint AS record_id,
    format('the policies of table %s'::text, c.relname) AS detail
   FROM pg_class c
  WHERE ((c.relnamespace = ('public'::regnamespace)::oid) AND (NOT c.relrowsecurity) AND (EXISTS ( SELECT
           FROM pg_policy p
          WHERE (p.polrelid = c.oid))));
create view invariant_search_follows_records as
 SELECT g.id AS record_id,
    'a guest'::text AS detail
   FROM (guest g
     LEFT JOIN guest_search s ON ((s.guest_id = g.id)))
  WHERE (s.words IS DISTINCT FROM guest_search_words(g.*))
UNION ALL
 SELECT b.id AS record_id,
    'a booking'::text AS detail
   FROM (booking b
     LEFT JOIN booking_search s ON ((s.booking_id = b.id)))
  WHERE ((s.created_by IS DISTINCT FROM b.created_by) OR (s.words IS DISTINCT FROM fold(concat_ws('
'::text, b.reservation_number, b.notes, ( SELECT string_agg(a.alias, '
'::text ORDER BY a.alias) AS string_agg
           FROM booking_alias a
          WHERE (a.booking_id = b.id))))));

alter table audit_log enable row level security;
create policy audit_log_seen on audit_log as PERMISSIVE for SELECT to {public} using ((( SELECT administers() AS administers) OR (table_name = ANY (ARRAY['room'::text, 'room_block'::text, 'guest'::text, 'guest_credit'::text, 'service'::text, 'discount'::text, 'payer'::text])) OR ((table_name = ANY (ARRAY['booking'::text, 'booking_group'::text, 'payment'::text, 'invoice'::text])) AND (( SELECT sees_all() AS sees_all) OR (( SELECT caller_id() AS caller_id) = ANY (owners)))) OR ((table_name = 'reminder'::text) AND (( SELECT sees_all() AS sees_all) OR sees_history_of_reminder(record_id))))) with check ();
alter table booking enable row level security;
create policy booking_seen on booking as PERMISSIVE for ALL to {public} using ((( SELECT sees_all() AS sees_all) OR (created_by = ( SELECT caller_id() AS caller_id)))) with check ((( SELECT sees_all() AS sees_all) OR (created_by = ( SELECT caller_id() AS caller_id))));
alter table booking_group enable row level security;
create policy booking_group_seen on booking_group as PERMISSIVE for ALL to {public} using ((( SELECT sees_all() AS sees_all) OR (created_by = ( SELECT caller_id() AS caller_id)))) with check ((( SELECT sees_all() AS sees_all) OR (created_by = ( SELECT caller_id() AS caller_id))));
alter table booking_search enable row level security;
create policy booking_search_seen on booking_search as PERMISSIVE for ALL to {public} using ((( SELECT sees_all() AS sees_all) OR (created_by = ( SELECT caller_id() AS caller_id)))) with check ();
alter table invoice enable row level security;
create policy invoice_seen on invoice as PERMISSIVE for ALL to {public} using (((EXISTS ( SELECT
   FROM booking b
  WHERE (b.id = invoice.booking_id))) OR (EXISTS ( SELECT
   FROM booking b
  WHERE (b.id IN ( SELECT further_bookings.further_bookings
           FROM further_bookings(invoice.further) further_bookings(further_bookings))))))) with check ((EXISTS ( SELECT
   FROM booking b
  WHERE (b.id = invoice.booking_id))));
alter table invoice_document enable row level security;
create policy invoice_document_seen on invoice_document as PERMISSIVE for ALL to {public} using ((EXISTS ( SELECT
   FROM invoice i
  WHERE (i.id = invoice_document.invoice_id)))) with check ((EXISTS ( SELECT
   FROM invoice i
  WHERE (i.id = invoice_document.invoice_id))));
alter table payment enable row level security;
create policy payment_seen on payment as PERMISSIVE for ALL to {public} using ((EXISTS ( SELECT
   FROM booking b
  WHERE (b.id = payment.booking_id)))) with check ((EXISTS ( SELECT
   FROM booking b
  WHERE (b.id = payment.booking_id))));
alter table reminder enable row level security;
create policy reminder_seen on reminder as PERMISSIVE for ALL to {public} using ((( SELECT sees_all() AS sees_all) OR ((( SELECT caller_id() AS caller_id) = assigned_to) OR (( SELECT caller_id() AS caller_id) = booking_owner)) OR ((type = 'manual'::text) AND (created_by = ( SELECT caller_id() AS caller_id))) OR (id = ( SELECT handed_over() AS handed_over)))) with check ();

grant execute on function bookings_about to "${applicationRole}";
grant execute on function bookings_of_guest to "${applicationRole}";
grant execute on function bookings_of_room to "${applicationRole}";
grant execute on function bookings_once_of to "${applicationRole}";
grant execute on function bookings_telling to "${applicationRole}";
grant execute on function bookings_with_discount to "${applicationRole}";
grant execute on function bookings_with_payer to "${applicationRole}";
grant execute on function bookings_with_service to "${applicationRole}";
grant execute on function end_import to "${applicationRole}";
grant execute on function erase_guest to "${applicationRole}";
grant execute on function forget_sessions to "${applicationRole}";
grant execute on function further_bookings to "${applicationRole}";
grant execute on function groups_of_guest to "${applicationRole}";
grant execute on function guest_called to "${applicationRole}";
grant execute on function has_open_reminder to "${applicationRole}";
grant execute on function invoices_of_guest to "${applicationRole}";
grant execute on function invoices_of_payer to "${applicationRole}";
grant execute on function last_id to "${applicationRole}";
grant execute on function logo_summary to "${applicationRole}";
grant execute on function parties_above to "${applicationRole}";
grant execute on function payer_words to "${applicationRole}";
grant execute on function price_settings_at to "${applicationRole}";
grant execute on function prune_events to "${applicationRole}";
grant execute on function publish_changes to "${applicationRole}";
grant execute on function reserve_ids to "${applicationRole}";
grant execute on function seal_changes to "${applicationRole}";
grant execute on function sees_history_of_reminder to "${applicationRole}";
grant usage on schema public to "${applicationRole}";
grant usage on schema public to public;
grant usage on sequence api_token_id_seq to "${applicationRole}";
grant usage on sequence app_user_id_seq to "${applicationRole}";
grant usage on sequence booking_group_id_seq to "${applicationRole}";
grant usage on sequence booking_id_seq to "${applicationRole}";
grant usage on sequence change_id_seq to "${applicationRole}";
grant usage on sequence discount_id_seq to "${applicationRole}";
grant usage on sequence guest_credit_id_seq to "${applicationRole}";
grant usage on sequence guest_id_seq to "${applicationRole}";
grant usage on sequence invoice_id_seq to "${applicationRole}";
grant usage on sequence payer_id_seq to "${applicationRole}";
grant usage on sequence payment_id_seq to "${applicationRole}";
grant usage on sequence reminder_id_seq to "${applicationRole}";
grant usage on sequence room_block_id_seq to "${applicationRole}";
grant usage on sequence room_id_seq to "${applicationRole}";
grant usage on sequence service_id_seq to "${applicationRole}";
grant usage on sequence session_id_seq to "${applicationRole}";
grant insert, select, update on table api_token to "${applicationRole}";
grant delete, insert, select, update on table app_user to "${applicationRole}";
grant select on table audit_batch to "${applicationRole}";
grant select on table audit_log to "${applicationRole}";
grant select on table audit_seal to "${applicationRole}";
grant select on table audit_unsealed to "${applicationRole}";
grant delete, insert, select, update on table booking to "${applicationRole}";
grant insert, select on table booking_alias to "${applicationRole}";
grant delete, insert, select, update on table booking_group to "${applicationRole}";
grant select on table booking_search to "${applicationRole}";
grant insert, select on table change_undo to "${applicationRole}";
grant select, update on table company_settings to "${applicationRole}";
grant delete, insert, select, update on table discount to "${applicationRole}";
grant select on table event to "${applicationRole}";
grant select on table event_position to "${applicationRole}";
grant select on table flyway_schema_history to "${applicationRole}";
grant delete, insert, select, update on table guest to "${applicationRole}";
grant insert, select on table guest_credit to "${applicationRole}";
grant select on table guest_search to "${applicationRole}";
grant select on table guest_trait to "${applicationRole}";
grant select on table guest_word to "${applicationRole}";
grant delete, insert, select, update on table idempotency_key to "${applicationRole}";
grant insert, select on table import_decision to "${applicationRole}";
grant insert, select on table import_report to "${applicationRole}";
grant insert, select on table import_run to "${applicationRole}";
grant select on table installation to "${applicationRole}";
grant insert, select on table invoice to "${applicationRole}";
grant insert, select on table invoice_document to "${applicationRole}";
grant select, update on table invoice_series to "${applicationRole}";
grant insert, select, update on table job to "${applicationRole}";
grant delete, insert, select on table job_part to "${applicationRole}";
grant delete, insert, select, update on table job_run to "${applicationRole}";
grant insert, select on table legacy_row to "${applicationRole}";
grant delete, insert, select, update on table login_address to "${applicationRole}";
grant select on table occupancy to "${applicationRole}";
grant delete, insert, select, update on table payer to "${applicationRole}";
grant insert, select on table payment to "${applicationRole}";
grant select, update on table price_settings to "${applicationRole}";
grant delete, insert, select, update on table reminder to "${applicationRole}";
grant select, update on table reminder_settings to "${applicationRole}";
grant delete, insert, select, update on table room to "${applicationRole}";
grant delete, insert, select, update on table room_block to "${applicationRole}";
grant delete, insert, select, update on table scheduled_task to "${applicationRole}";
grant delete, insert, select, update on table service to "${applicationRole}";
grant insert, select, update on table session to "${applicationRole}";
grant delete, insert, select on table signing_key to "${applicationRole}";
grant delete, insert, select, update on table user_login to "${applicationRole}";
