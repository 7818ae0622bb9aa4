package herberge.adapter.postgres.shared;

import java.util.List;

/**
 * A large house: fifty rooms, five thousand guests and a hundred thousand stays from 2010 to 2032, three quarters of
 * them created by one user.
 */
final class BigHouse {

    static final List<String> STATEMENTS = List.of(
            "set session_replication_role = replica",
            """
            insert into app_user
            select i, 'user' || i, null, null, 'user', true, false, 'hash', 1, '2026-01-01Z', 0, '2026-01-01Z', 0
              from generate_series(1, 7) i
            """,
            """
            insert into room
            select i, 'Zimmer ' || i, 'DZ', 2, 'Berlin', null, null, null, null, null, true, 0, 0, 0,
                   1, '2026-01-01Z', 0, '2026-01-01Z', 0
              from generate_series(1, 50) i
            """,
            """
            insert into guest (id, first_name, last_name, phone, city, member, tags, companions,
                               version, created_at, created_by, updated_at, updated_by)
            select i, 'Gast', 'Name ' || i, '0171 ' || i, 'Ort ' || i % 300, false, '{}', '[]',
                   1, '2026-01-01Z', 0, '2026-01-01Z', 0
              from generate_series(1, 5000) i
            """,
            "insert into guest_search select id, guest_search_words(guest) from guest",
            "insert into guest_word (guest_id, word) select id, guest_words(guest) from guest",
            """
            insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size, companions,
                                 status, notes, foundation_case, version, created_at, created_by, updated_at, updated_by)
            select i, '2026-' || i, 1 + i % 50, 1 + i * 37 % 5000, day, day + 1 + i % 3, 1 + i % 3, '[]',
                   case when day < '2026-04-28' then 'checked-out' when day <= '2026-05-01' then 'checked-in'
                        when i % 10 = 0 then 'cancelled' else 'confirmed' end,
                   repeat('Notiz ', 1 + i % 20), false, 1, '2026-01-01Z', case when i % 4 = 0 then 3 else 7 end,
                   '2026-01-01Z', 7
              from generate_series(1, 100000) i, lateral (select date '2010-01-01' + i / 50 * 4 as day) at
            """,
            "insert into booking_search select id, created_by, fold(reservation_number || E'\\n' || notes) from booking",
            """
            insert into occupancy (room_id, check_in, check_out, booking_id, in_house)
            select room_id, check_in, check_out, id, status = 'checked-in' from booking where status not in ('cancelled', 'no-show')
            """,
            """
            insert into reminder (id, booking_id, booking_owner, type, occurrence, title, due_date, priority,
                                  closed_reason, completed_at, version, created_at, created_by, updated_at, updated_by)
            select 2 * id + n, id, created_by, case n when 0 then 'invoice' else 'payment' end, '1/2026-01-01', 'Rechnung', check_out + n,
                   'medium', case when id % 50 = 0 then null else 'condition-met' end,
                   case when id % 50 = 0 then null else timestamptz '2026-01-01Z' end,
                   1, '2026-01-01Z', 0, '2026-01-01Z', 0
              from booking, generate_series(0, 1) n
            """,
            """
            insert into room_block
            select i, i, date '2026-05-01' + i, date '2026-05-01' + i + 5, 'x', 1, '2026-01-01Z', 0, '2026-01-01Z', 0
              from generate_series(1, 40) i
            """,
            """
            insert into audit_log
              (change_id, table_name, record_id, operation, user_id, username, request_id, at, new, owners)
            select id, 'booking', id, 'created', 7, 'seven', 'r', timestamptz '2026-01-01Z' + id * interval '1 minute',
                   '{"version": 1}', array[created_by]
              from booking order by id
            """,
            "set session_replication_role = origin",
            "vacuum analyze");

    private BigHouse() {}
}
