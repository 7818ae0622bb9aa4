package herberge.bench;

import herberge.bootstrap.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Fifty rooms and as many bookings as asked for, filled in by SQL as the owner. Every room has a stay of three nights
 * every fourth day, as far into the past and the future of {@link #MIDDLE} as the number of bookings reaches, so that a
 * window around it holds equally many stays whatever that number is.
 */
final class House {

    static final int ROOMS = 50;
    private static final int GUESTS = 500;
    private static final LocalDate MIDDLE = LocalDate.of(2026, 7, 1);
    private static final int WINDOW_DAYS = 60;
    private static final long A_MOMENT_NANOS = 20_000_000;
    /** A time without other bookings: each booking of the measurement takes its own night there. */
    private static final LocalDate UNTOUCHED = LocalDate.of(2300, 1, 1);

    private static final String PEOPLE_AND_ROOMS = String.format(Locale.ROOT, """
            select set_config('herberge.user_id', '0', false), set_config('herberge.username', 'system', false),
                   set_config('herberge.request_id', 'bench', false);
            insert into room (name, building_type, capacity, location, active, low_season_cents, high_season_cents,
                              final_cleaning_cents, version, created_at, created_by, updated_at, updated_by)
            select 'Zimmer ' || i, 'DZ', 2 + i %% 3, 'Haus ' || i %% 5, true, 7900, 9900, 2500, 1, now(), 0, now(), 0
              from generate_series(1, %d) i;
            insert into guest (first_name, last_name, email, city, member, tags, companions, version,
                               created_at, created_by, updated_at, updated_by)
            select 'Vorname ' || i, 'Familie ' || i, 'gast' || i || '@example.org', 'Köln', false, '{}', '[]', 1,
                   now(), 0, now(), 0
              from generate_series(1, %d) i;
            """, ROOMS, GUESTS);

    private final DatabaseAccess access;
    private final AtomicLong number = new AtomicLong();
    private long bookings;

    House(DatabaseAccess access) {
        this.access = access;
    }

    void furnish() throws SQLException {
        asOwner(PEOPLE_AND_ROOMS);
    }

    /**
     * Replaces all bookings. Constraints and indexes are put back after the rows: row by row the million would take
     * minutes, and the indexes come out as a restored dump's.
     */
    void fill(long count) throws SQLException {
        List<String> away = new ArrayList<>();
        List<String> back = new ArrayList<>();
        constraints(away, back);
        indexes(away, back);
        asOwner("truncate audit_log, audit_seal, audit_unsealed, audit_batch, event; truncate booking cascade;"
                + "set maintenance_work_mem = '256MB';"
                + "alter table booking disable trigger user;" + String.join(";", away) + ";"
                + bookings(count) + String.join(";", back)
                + ";alter table booking enable trigger user");
        asOwner("vacuum (analyze) booking");
        asOwner("vacuum (analyze) occupancy");
        bookings = count;
    }

    /**
     * Replaces all bookings by those of so many rooms around today: three nights of every four. What is over has
     * ended, billed and paid.
     */
    void fillChart(int rooms) throws SQLException {
        asOwner(String.format(Locale.ROOT, """
                select set_config('herberge.user_id', '0', false), set_config('herberge.username', 'system', false),
                       set_config('herberge.request_id', 'bench', false);
                insert into room (name, building_type, capacity, location, active, low_season_cents, high_season_cents,
                                  final_cleaning_cents, version, created_at, created_by, updated_at, updated_by)
                select 'Zimmer ' || i, 'DZ', 2, 'Haus ' || i %% 5, true, 7900, 9900, 2500, 1, now(), 0, now(), 0
                  from generate_series(%2$d + 1, %1$d) i;
                truncate booking cascade;
                alter table booking disable trigger user;
                insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size,
                                     companions, status, foundation_case, invoice_sent_at, paid_at, version, created_at,
                                     created_by, updated_at, updated_by)
                select i, '2026-' || i, 1 + (i - 1) %% %1$d, 1 + i %% %3$d, day, day + 3, 2, '[]',
                       case when day + 3 <= current_date then 'checked-out' when day < current_date then 'checked-in'
                            else 'confirmed' end,
                       false, case when day + 3 <= current_date then now() end,
                       case when day + 3 <= current_date then now() end, 1, now(), 0, now(), 0
                  from generate_series(1, %1$d * 60) i,
                       lateral (select current_date - 45 + (i - 1) / %1$d * 4 + (i - 1) %% %1$d %% 4 as day) at;
                insert into occupancy (room_id, check_in, check_out, booking_id)
                select room_id, check_in, check_out, id from booking;
                select setval('booking_id_seq', %1$d * 60)
                """, rooms, ROOMS, GUESTS));
        asOwner("alter table booking enable trigger user");
        asOwner("vacuum (analyze) booking");
        bookings = rooms * 60L;
    }

    /** Only so many are not over, evenly spread; all others have ended, billed and paid. */
    void leaveOpen(long open) throws SQLException {
        asOwner(String.format(Locale.ROOT, """
                alter table booking disable trigger user;
                update booking set status = 'checked-out', invoice_sent_at = now(), paid_at = now()
                 where id %% %d <> 0;
                alter table booking enable trigger user
                """, bookings / open));
        asOwner("vacuum (full, analyze) booking");
    }

    /** Without triggers, as an import does. */
    void payAll() throws SQLException {
        asOwner("alter table booking disable trigger user; update booking set paid_at = now() where paid_at is null;"
                + "alter table booking enable trigger user");
    }

    /** So that a booking is one event, and not six. */
    void switchRemindersOff() throws SQLException {
        asOwner("update reminder_settings set incomplete_data_active = false, confirmation_active = false,"
                + " check_in_active = false, invoice_active = false, payment_active = false");
    }

    /** The settings of a PostgreSQL that was not tuned, as far as they can be set for one database. */
    void useDefaults() throws SQLException {
        List<String> names = List.of("jit", "work_mem", "maintenance_work_mem", "effective_cache_size");
        List<String> defaults = new ArrayList<>();
        ask(
                "select format('alter database %I set %I = %L', current_database(), name, boot_val) from pg_settings"
                        + " where name in ('" + String.join("','", names) + "')",
                row -> defaults.add(row.getString(1)));
        asOwner(String.join(";", defaults));
    }

    private static String bookings(long count) {
        return String.format(Locale.ROOT, """
            insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size, companions,
                                 status, notes, foundation_case, version, created_at, created_by, updated_at, updated_by)
            select i, '2026-' || i, 1 + (i - 1) %% %1$d, 1 + i %% %2$d, day, day + 3, 2, '[]', 'confirmed',
                   case when i %% 4 = 0 then 'kommt spät' end, false, 1, now(), 0, now(), 0
              from generate_series(1, %3$d) i,
                   lateral (select date '%4$s' + ((i - 1) / %1$d - %3$d / %1$d / 2) * 4 + (i - 1) %% %1$d %% 4 as day) at;
            insert into occupancy (room_id, check_in, check_out, booking_id)
            select room_id, check_in, check_out, id from booking;
            select setval('booking_id_seq', %3$d);
            """, ROOMS, GUESTS, count, MIDDLE);
    }

    /** All constraints except keys and checks; foreign keys are dropped first and added last. */
    private void constraints(List<String> away, List<String> back) throws SQLException {
        ask("""
                select conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint
                 where conrelid in ('booking'::regclass, 'occupancy'::regclass) and contype in ('u', 'x', 'f')
                 order by contype <> 'f', conname
                """, row -> {
            String table = row.getString(1);
            away.add("alter table " + table + " drop constraint " + row.getString(2));
            back.add(0, "alter table " + table + " add constraint " + row.getString(2) + " " + row.getString(3));
        });
    }

    private void indexes(List<String> away, List<String> back) throws SQLException {
        ask("""
                select i.indexrelid::regclass, pg_get_indexdef(i.indexrelid) from pg_index i
                 where i.indrelid in ('booking'::regclass, 'occupancy'::regclass)
                   and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
                """, row -> {
            away.add("drop index " + row.getString(1));
            back.add(0, row.getString(2));
        });
    }

    /**
     * Adds so many guests in one transaction, of which servers are notified at once; {@code commits} runs right before
     * the commit.
     */
    void addGuests(int count, Runnable commits) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(String.format(Locale.ROOT, """
                    select set_config('herberge.user_id', '0', true), set_config('herberge.username', 'system', true),
                           set_config('herberge.request_id', 'bench', true);
                    insert into guest (first_name, last_name, email, city, member, tags, companions, version,
                                       created_at, created_by, updated_at, updated_by)
                    select 'Vorname ' || i, 'Familie ' || i, 'gast' || i || '@example.org', 'Köln', false, '{}', '[]',
                           1, now(), 0, now(), 0
                      from generate_series(1, %d) i;
                    select pg_notify('herberge_events', '%d')
                    """, count, Long.MAX_VALUE));
            commits.run();
            connection.commit();
        }
    }

    /** Waits until all changes are sealed, because sealing would slow down the next measurement. */
    void awaitSealed() throws SQLException {
        List<Long> waiting = new ArrayList<>(List.of(1L));
        while (waiting.get(0) > 0) {
            LockSupport.parkNanos(A_MOMENT_NANOS);
            waiting.clear();
            ask(
                    "select (select count(*) from audit_unsealed) + (select count(*) from audit_batch)",
                    row -> waiting.add(row.getLong(1)));
        }
    }

    /** The number of stays in the measured window of the tape chart. */
    long staysInWindow() throws SQLException {
        Ask chart = next(Operation.TAPE_CHART);
        List<Long> counted = new ArrayList<>();
        ask(
                "select count(*) from occupancy where check_in < '" + chart.to() + "' and check_out > '" + chart.from()
                        + "'",
                row -> counted.add(row.getLong(1)));
        return counted.get(0);
    }

    String userId(String username) throws SQLException {
        List<String> found = new ArrayList<>();
        ask("select id from app_user where username = '" + username + "'", row -> found.add(row.getString(1)));
        return found.get(0);
    }

    String postgresVersion() throws SQLException {
        List<String> found = new ArrayList<>();
        ask("show server_version", row -> found.add(row.getString(1)));
        return found.get(0);
    }

    /** The next request of that kind; every side gets the same sequence. */
    Ask next(Operation operation) {
        long n = number.getAndIncrement();
        LocalDate from = switch (operation) {
            case CREATE -> UNTOUCHED.plusDays(n / ROOMS);
            case AVAILABILITY -> MIDDLE.plusDays(n % 14);
            case READ, TAPE_CHART -> MIDDLE.minusDays(WINDOW_DAYS / 2);
        };
        LocalDate to = from.plusDays(
                operation == Operation.CREATE ? 1 : operation == Operation.AVAILABILITY ? 7 : WINDOW_DAYS);
        return new Ask(operation, 1 + n * 7919 % bookings, 1 + n % ROOMS, 1 + n % GUESTS, from, to);
    }

    /** A typical mix: mostly reads, some searches for rooms, some bookings. */
    Supplier<Ask> mixture() {
        AtomicLong turn = new AtomicLong();
        return () -> {
            long n = turn.getAndIncrement() % 20;
            return next(
                    n == 0
                            ? Operation.TAPE_CHART
                            : n < 4 ? Operation.AVAILABILITY : n < 8 ? Operation.CREATE : Operation.READ);
        };
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void ask(String sql, Row each) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.take(rows);
            }
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection owner() throws SQLException {
        Properties owner = new Properties();
        owner.setProperty("user", access.ownerUser().orElseThrow());
        owner.setProperty("password", access.ownerPassword().orElseThrow());
        owner.setProperty("options", "-c herberge.user_id=0"); // every write needs an author, also one by the owner
        return DriverManager.getConnection(access.jdbcUrl(), owner);
    }
}
