-- Invariants: what must be true of the data at any moment, each as a view of the records that break it. All views named
-- invariant_… are read by selftest and by the verification of backups; the comment of a view is what they print. They are for
-- the owner, who sees all rows: the server's role may not read them.

create view invariant_nights_given_once as
  select id as record_id, format('the booking or block that begins on %s in room %s', first_day, room_id) as detail
    from (select id, room_id, first_day,
                 max(end_day) over (partition by room_id order by first_day, kind, id
                                    rows between unbounded preceding and 1 preceding) as taken_until
            from (select 1 as kind, id, room_id, check_in as first_day, check_out as end_day from booking
                   where status not in ('cancelled', 'no-show')
                  union all
                  select 2, id, room_id, first_day, end_day from room_block) stay) ordered
   where first_day < taken_until;
comment on view invariant_nights_given_once is 'no night of a room is given twice';

create view invariant_occupancy_follows_bookings as
  select coalesce(b.id, o.booking_id) as record_id, 'a booking' as detail
    from (select id, room_id, check_in, check_out, status = 'checked-in' and continued_by_id is null as in_house from booking
           where status not in ('cancelled', 'no-show')) b
    full join (select booking_id, room_id, check_in, check_out, in_house from occupancy
                where booking_id is not null) o on o.booking_id = b.id
   where (b.id, b.room_id, b.check_in, b.check_out, b.in_house)
         is distinct from (o.booking_id, o.room_id, o.check_in, o.check_out, o.in_house)
  union all
  select coalesce(b.id, o.block_id), 'a block of a room'
    from room_block b
    full join (select block_id, room_id, check_in, check_out from occupancy where block_id is not null) o
      on o.block_id = b.id
   where (b.id, b.room_id, b.first_day, b.end_day) is distinct from (o.block_id, o.room_id, o.check_in, o.check_out);
comment on view invariant_occupancy_follows_bookings is 'the taken nights are those of the bookings and blocks';

create view invariant_every_change_is_audited as
  with versions as (
    select 'room' as kind, id, version from room
    union all select 'room_block', id, version from room_block
    union all select 'guest', id, version from guest
    union all select 'booking', id, version from booking
    union all select 'reminder', id, version from reminder
    union all select 'app_user', id, version from app_user where id > 0)
  select v.id as record_id, v.kind as detail
    from versions v
    left join lateral (
      select (a.new ->> 'version')::bigint as version from audit_log a
       where a.table_name = v.kind and a.record_id = v.id order by a.id desc limit 1) logged on true
   where logged.version is distinct from v.version;
comment on view invariant_every_change_is_audited is 'the newest audit row of a record is about its present version';

create view invariant_audit_is_sealed_once as
  select a.id as record_id, 'an audit row' as detail
    from audit_log a
   where not exists (select from audit_seal s where s.audit_id = a.id)
     and not exists (select from audit_unsealed u where u.audit_id = a.id)
     and not exists (select from audit_batch b where a.id = any (b.audit_ids))
  union all
  select max(seq), 'the numbers of the seals have a gap' from audit_seal having count(*) <> coalesce(max(seq), 0);
comment on view invariant_audit_is_sealed_once is 'every audit row is sealed or waits for its seal, without a gap';

create view invariant_events_have_no_gap as
  select max(e.seq) as record_id, 'the numbers of the events' as detail
    from event e having count(*) <> max(e.seq) - min(e.seq) + 1 or max(e.seq) <> (select seq from event_position)
  union all
  select e.seq, 'an event' from event e
   where not exists (select from audit_log a where a.id = e.audit_id);
comment on view invariant_events_have_no_gap is 'events are numbered without a gap, and each has its audit row';

create view invariant_search_follows_records as
  select g.id as record_id, 'a guest' as detail
    from guest g left join guest_search s on s.guest_id = g.id
   where s.words is distinct from guest_search_words(g)
  union all
  select b.id, 'a booking'
    from booking b left join booking_search s on s.booking_id = b.id
   where (s.created_by, s.words)
         is distinct from (b.created_by, fold(concat_ws(E'\n', b.reservation_number, b.notes,
           (select string_agg(alias, E'\n' order by alias) from booking_alias a where a.booking_id = b.id))));
comment on view invariant_search_follows_records is 'guests and bookings are found by their present texts';

create view invariant_rehearsals_leave_nothing as
  select id as record_id, 'booking' as detail from booking where id < 0
  union all select id, 'guest' from guest where id < 0
  union all select id, 'room' from room where id < 0
  union all select id, 'room_block' from room_block where id < 0
  union all select id, 'reminder' from reminder where id < 0
  union all select 0, 'rehearsal_mark' from rehearsal_mark;
comment on view invariant_rehearsals_leave_nothing is 'dry runs store nothing';

create view invariant_rules_are_in_force as
  select c.oid::bigint as record_id, format('constraint %s of table %s', con.conname, c.relname) as detail
    from pg_constraint con join pg_class c on c.oid = con.conrelid
   where c.relnamespace = 'public'::regnamespace and not con.convalidated
  union all
  select c.oid::bigint, format('trigger %s of table %s', t.tgname, c.relname)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
   where c.relnamespace = 'public'::regnamespace and t.tgenabled = 'D'
  union all
  select c.oid::bigint, format('index %s of table %s', i.relname, c.relname)
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
   where c.relnamespace = 'public'::regnamespace and not (x.indisvalid and x.indisready)
  union all
  select c.oid::bigint, format('the policies of table %s', c.relname)
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
     and exists (select from pg_policy p where p.polrelid = c.oid);
comment on view invariant_rules_are_in_force is 'constraints, triggers, indexes and policies are in force';
