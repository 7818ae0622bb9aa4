package herberge.bench;

import herberge.bootstrap.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;

/**
 * The largest data that the rules allow: guests of 70 KiB, a chart of 500 rooms that are taken for 400 nights by
 * 100,000 stays, a booking with 50,000 reminders, and several hundred thousand guests.
 */
public final class AbuseHouse {

    private static final int ROOMS = 500;
    private static final int DAYS = 400;
    private static final LocalDate FROM = LocalDate.of(2031, 1, 1);

    private static final String AUTHOR = """
            select set_config('herberge.user_id', '0', false), set_config('herberge.username', 'system', false),
                   set_config('herberge.request_id', 'abuse', false);
            """;

    private final DatabaseAccess access;
    private long guest;
    private long booking;

    public AbuseHouse(DatabaseAccess access) {
        this.access = access;
    }

    /** 500 guests, each as large as the limits of its fields make it. */
    public void bringLargeGuests() throws SQLException {
        run(AUTHOR + """
            insert into guest (first_name, last_name, member, tags, companions, notes, version,
                               created_at, created_by, updated_at, updated_by)
            select 'Voll', 'Beladen ' || i, false, '{}',
                   (select jsonb_agg(jsonb_build_object('firstName', 'Kind ' || c, 'lastName', 'Beladen',
                      'birthDate', null, 'relation', null, 'notes', repeat(md5(c::text || i), 31))) from generate_series(1, 50) c),
                   repeat(md5(i::text), 125), 1, now(), 0, now(), 0
              from generate_series(1, 500) i
            """);
    }

    /** Stays of two nights in all rooms on all days; the numbers of the rooms and of the bookings are kept. */
    public void fillRooms() throws SQLException {
        long first = number("insert into room (name, building_type, capacity, location, active, low_season_cents,"
                + " high_season_cents, final_cleaning_cents, version, created_at, created_by, updated_at, updated_by)"
                + " select 'Saal ' || i, 'DZ', 2, 'Haus ' || i % 5, true, 0, 0, 0, 1, now(), 0, now(), 0"
                + " from generate_series(1, " + ROOMS + ") i returning id");
        guest = anyGuest("Dauer");
        run(String.format(Locale.ROOT, AUTHOR + """
            alter table booking disable trigger user;
            insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size, companions,
                                 status, foundation_case, version, created_at, created_by, updated_at, updated_by)
            select id, '2030-' || id, room, %1$d, day, day + 2, 1, '[]', 'confirmed', false, 1, now(), 0, now(), 0
              from (select nextval('booking_id_seq') id, %2$d + r room, date '%3$s' + d as day
                      from generate_series(0, %4$d - 1) r, generate_series(0, %5$d - 1, 2) d) taken;
            insert into occupancy (room_id, check_in, check_out, booking_id)
            select room_id, check_in, check_out, id from booking b
             where not exists (select from occupancy o where o.booking_id = b.id);
            set constraints all immediate; -- a table with pending checks cannot be altered
            alter table booking enable trigger user;
            analyze booking; analyze occupancy
            """, guest, first, FROM, ROOMS, DAYS));
        booking = number("select max(id) from booking");
    }

    /** Adds so many reminders to one stay. */
    public void remind(int count) throws SQLException {
        run(String.format(Locale.ROOT, AUTHOR + """
            insert into reminder (booking_id, type, title, description, due_date, priority, version,
                                  created_at, created_by, updated_at, updated_by)
            select %d, 'manual', 'Nachsehen ' || i, repeat('Lorem ipsum ', 20), date '2030-12-01', 'low', 1,
                   now(), 0, now(), 0
              from generate_series(1, %d) i
            """, booking, count));
    }

    /**
     * Adds so many guests with similar names, without entries in the audit. Their search texts are
     * indexed at once, not row by row: that is faster.
     */
    public void bringGuests(int count) throws SQLException {
        run(String.format(Locale.ROOT, AUTHOR + """
            alter table guest disable trigger guest_log;
            alter table guest disable trigger guest_search;
            create temporary table search_index on commit drop as
            select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
              from pg_index
             where indrelid in ('guest_search'::regclass, 'guest_word'::regclass) and not indisprimary;
            do $$
            declare names text = (select string_agg(name, ',') from search_index);
            begin
              execute 'drop index ' || names;
            end $$;
            insert into guest (first_name, last_name, email, phone, city, member, tags, companions, version,
                               created_at, created_by, updated_at, updated_by)
            select (array['Anna','Maria','Martin','Jürgen','Magdalena','Manfred','Elke','Søren'])[1 + i %% 8],
                   (array['Mahler','Müller','Maier','Großmann','Wałęsa','Meyerhoff','Schmidt'])[1 + i %% 7] || ' ' || md5(i::text),
                   'gast' || i || '@example.org', '+49 30 ' || (1000000 + i), (array['Köln','Marburg','Mainz'])[1 + i %% 3],
                   false, '{}', '[]', 1, now(), 0, now(), 0
              from generate_series(1, %d) i;
            insert into guest_search (guest_id, words)
            select id, guest_search_words(g) from guest g where id not in (select guest_id from guest_search);
            insert into guest_word (guest_id, word)
            select id, guest_words(g) from guest g where id not in (select guest_id from guest_word);
            do $$
            declare index record;
            begin
              for index in select * from search_index loop
                execute index.definition;
              end loop;
            end $$;
            alter table guest enable trigger guest_search;
            alter table guest enable trigger guest_log;
            analyze guest; analyze guest_search; analyze guest_word
            """, count));
    }

    private long anyGuest(String lastName) throws SQLException {
        return number("insert into guest (first_name, last_name, member, tags, companions, version, created_at,"
                + " created_by, updated_at, updated_by) values ('Gast', '" + lastName
                + "', false, '{}', '[]', 1, now(), 0, now(), 0) returning id");
    }

    /** The guest of the stays that fill the rooms. */
    public long guest() {
        return guest;
    }

    /** The booking with the reminders. */
    public long booking() {
        return booking;
    }

    String chart() {
        return "from=" + FROM + "&to=" + FROM.plusDays(DAYS);
    }

    /** The first number of a query's first row. */
    public long number(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(AUTHOR);
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void run(String script) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private Connection owner() throws SQLException {
        Properties owner = new Properties();
        owner.setProperty("user", access.ownerUser().orElseThrow());
        owner.setProperty("password", access.ownerPassword().orElseThrow());
        owner.setProperty("options", "-c herberge.user_id=0"); // no write is without an author
        return DriverManager.getConnection(access.jdbcUrl(), owner);
    }
}
