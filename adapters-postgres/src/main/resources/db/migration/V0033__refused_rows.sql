-- A guest whose row was refused first, and taken later, has rows in the archive from before that name no guest.
create or replace function erase_legacy_rows() returns trigger language plpgsql security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp' as $function$
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
