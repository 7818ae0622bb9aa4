package herberge.adapter.postgres.shared;

import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.port.Audit;
import herberge.application.shared.Caller;
import herberge.application.shared.Cursor;
import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.DueState;
import herberge.domain.reminder.ReminderFilter;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderType;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlockFilter;
import herberge.domain.room.RoomId;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that the statements of the stores find their rows by index, also under row-level security. */
class PlanIT {

    private static final Caller ADMIN = new Caller(new UserId(3), "three", Role.ADMIN, "plan", null);
    private static final Caller USER_SEVEN = new Caller(new UserId(7), "seven", Role.USER, "plan", null);

    /**
     * The tables that this transaction has scanned completely, and whether it has read most of the audit by an index
     * that did not lead to the wanted rows. Includes scans in functions, which no plan shows.
     */
    private static final String READ_WHOLE = """
            select relname from pg_stat_xact_user_tables
             where (relname in ('booking', 'occupancy', 'audit_log', 'guest_search', 'guest_word', 'booking_search') and seq_scan > 0)
                or (relname = 'audit_log' and idx_tup_fetch > 2000)
            """;

    private static final String LARGE = "booking|occupancy|audit_log|reminder|guest_search|guest_word|booking_search";

    private static @Nullable TestDatabase database;

    @BeforeAll
    static void fill() {
        TestDatabase big = TestDatabase.create();
        database = big;
        Jdbi.create(big.superuser()).useHandle(h -> BigHouse.STATEMENTS.forEach(h::execute));
    }

    @AfterAll
    static void drop() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsRowsByIndexWhoeverMaySeeThem(BookingVisibility visibility) {
        assertIndexes(visibility);
    }

    private static TestDatabase database() {
        return Objects.requireNonNull(database);
    }

    private static void assertIndexes(BookingVisibility visibility) {
        try (ConnectionPool pool = new ConnectionPool(new ConnectionPool.Settings(
                database().jdbcUrl(),
                TestDatabase.APP,
                database().password(),
                2,
                0,
                Duration.ofSeconds(5),
                Duration.ofMinutes(1)))) {
            Jdbi jdbi = pool.jdbi();
            Eavesdropper heard = new Eavesdropper();
            jdbi.getConfig(SqlStatements.class).addCustomizer(heard);
            Stores stores = Stores.of(new JdbiTransactions(jdbi, visibility));
            Map<String, String> scans = new LinkedHashMap<>();
            Map<String, Consumer<Stores>> all = questions();
            Map<String, Consumer<Stores>> administrators = aboutTheAudit();
            all.putAll(administrators);
            all.forEach((name, question) -> stores.transactions()
                    .run(administrators.containsKey(name) ? ADMIN : USER_SEVEN, () -> {
                        heard.statements.clear();
                        question.accept(stores);
                        List<String> whole = stores.transactions()
                                .run(h -> h.createQuery(READ_WHOLE)
                                        .mapTo(String.class)
                                        .list());
                        if (!whole.isEmpty()) {
                            scans.put(name, "read from end to end: " + whole);
                        }
                        heard.statements.remove(READ_WHOLE.trim());
                        for (String statement : List.copyOf(heard.statements)) {
                            String plan = plan(stores, statement);
                            if (plan.matches("(?s).*Seq Scan on (" + large(statement) + ")\\b.*")) {
                                scans.put(name, statement + "\n" + plan);
                            }
                        }
                        return true;
                    }));
            assertThat(scans).isEmpty();
        }
    }

    /** Returns the tables that must not be scanned: a list may join all guests, a search may not. */
    private static String large(String statement) {
        return statement.contains("guest_search") ? LARGE + "|guest" : LARGE;
    }

    /** Uses JDBC directly, because Jdbi would look for bindings among the values. */
    private static String plan(Stores stores, String statement) {
        return stores.transactions()
                .run(h -> statement.contains("guest_search")
                        ? SearchLimits.within(h, () -> explained(h, statement))
                        : explained(h, statement));
    }

    private static String explained(Handle h, String statement) {
        StringBuilder plan = new StringBuilder();
        try (Statement explain = h.getConnection().createStatement();
                ResultSet rows = explain.executeQuery("explain " + statement)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot explain " + statement, e);
        }
        return plan.toString();
    }

    private static List<RoomId> rooms(Stores stores) {
        return stores.rooms().listAll().stream().map(Room::id).toList();
    }

    /** Reads the whole stream; an unread stream runs no query. */
    private static void readAll(Stream<?> rows) {
        rows.forEach(row -> {});
    }

    private static Map<String, Consumer<Stores>> questions() {
        LocalDate from = day("2026-05-01");
        LocalDate to = day("2026-06-30");
        PageRequest first = new PageRequest(50, null);
        PageRequest next = new PageRequest(50, Cursor.of(from, 40_000L));
        RoomId room = new RoomId(7);
        Map<String, Consumer<Stores>> questions = new LinkedHashMap<>();
        BookingFilter window = new BookingFilter(from, to, null, null, Set.of(), null, null, null, null);
        questions.put("window", s -> s.bookings().list(window, first));
        questions.put("window, next page", s -> s.bookings().list(window, next));
        questions.put("whole window", s -> s.bookings().listAll(window));
        questions.put(
                "window of a room",
                s -> s.bookings()
                        .list(new BookingFilter(from, to, room, null, Set.of(), null, null, null, null), first));
        questions.put("all bookings", s -> s.bookings().list(BookingFilter.all(), first));
        questions.put("all bookings, next page", s -> s.bookings().list(BookingFilter.all(), next));
        questions.put(
                "a guest's bookings",
                s -> s.bookings()
                        .list(
                                new BookingFilter(null, null, null, new GuestId(9), Set.of(), null, null, null, null),
                                first));
        questions.put(
                "a number",
                s -> s.bookings()
                        .list(
                                new BookingFilter(null, null, null, null, Set.of(), "2026-4711", null, null, null),
                                first));
        questions.put("arrivals", s -> s.bookings().listAll(BookingFilter.all().arrivingOn(from)));
        questions.put(
                "departures", s -> s.bookings().listAll(BookingFilter.all().departingOn(from)));
        questions.put("in house", s -> s.bookings().listAll(BookingFilter.of(Set.of(BookingStatus.CHECKED_IN))));
        questions.put("undecided", s -> s.bookings().listUndecided(from, 100));
        questions.put("overdue arrivals", s -> s.bookings().listOverdueArrivals(from));
        questions.put("a booking", s -> s.bookings().find(new BookingId(500)));
        questions.put("a booking locked", s -> s.bookings().lock(new BookingId(500)));
        questions.put("parties above", s -> s.bookings().countPartiesAbove(2, room, from));
        questions.put("a room's occupancy", s -> s.occupancies().findInRoom(room, nights("2026-05-01", "2026-05-09")));
        questions.put(
                "occupancy",
                s -> readAll(s.occupancies().streamWithin(nights("2026-05-01", "2026-05-09"), rooms(s), from)));
        questions.put(
                "tape chart",
                s -> readAll(s.occupancies().streamBars(nights("2026-05-01", "2026-06-30"), rooms(s), from)));
        questions.put("blocks", s -> s.blocks().list(new RoomBlockFilter(null, from, to), first));
        questions.put(
                "blocks within", s -> readAll(s.blocks().streamWithin(nights("2026-05-01", "2026-06-30"), rooms(s))));
        questions.put("a room's references", s -> s.rooms().references(room));
        questions.put("a guest's references", s -> s.guests().references(new GuestId(9)));
        aboutSearch(questions, first);
        questions.put("guests, next page", s -> s.guests().list(new PageRequest(50, Cursor.of("Name 5", "Gast", 5L))));
        aboutReminders(questions, first);
        aboutChanges(questions, first);
        questions.put("history", s -> s.changeLog().history(EntityKind.BOOKING, 500, first));
        questions.put("changes since", s -> s.changeLog().since(EntityKind.BOOKING, 500, Version.FIRST));
        return questions;
    }

    private static Map<String, Consumer<Stores>> aboutTheAudit() {
        PageRequest first = new PageRequest(50, null);
        PageRequest next = new PageRequest(50, Cursor.of(20_000L));
        Instant opened = Instant.parse("2026-01-01T00:00:00Z");
        Instant old = opened.plus(Duration.ofHours(500));
        UserId seven = new UserId(7);
        Map<String, Audit.Filter> filters = new LinkedHashMap<>();
        filters.put("all", new Audit.Filter(null, null, null, null, null));
        filters.put("of a user", new Audit.Filter(null, null, seven, null, null));
        filters.put("of an idle user", new Audit.Filter(null, null, new UserId(99), null, null));
        filters.put("of a record", new Audit.Filter("booking", 500L, null, null, null));
        filters.put("of an hour", new Audit.Filter(null, null, null, old, old.plus(Duration.ofHours(1))));
        filters.put("of an old, wide window", new Audit.Filter(null, null, null, opened, old));
        filters.put("up to a time long ago", new Audit.Filter(null, null, null, null, old));
        filters.put("since a time long ago", new Audit.Filter(null, null, null, old, null));
        filters.put("of a user in an old window", new Audit.Filter("booking", null, seven, opened, old));
        Map<String, Consumer<Stores>> questions = new LinkedHashMap<>();
        filters.forEach((name, filter) -> {
            questions.put("audit " + name, s -> s.audit().entries(filter, first));
            questions.put("audit " + name + ", next page", s -> s.audit().entries(filter, next));
        });
        return questions;
    }

    private static void aboutChanges(Map<String, Consumer<Stores>> questions, PageRequest first) {
        PageRequest next = new PageRequest(50, Cursor.of(20_000L));
        Set<EntityKind> kinds = EnumSet.allOf(EntityKind.class);
        for (PageRequest page : List.of(first, next)) {
            String name = page.after() == null ? "" : ", next page";
            questions.put("changes" + name, s -> s.audit().changes(kinds, null, page));
            questions.put("own changes" + name, s -> s.audit().changes(kinds, new UserId(7), page));
        }
        questions.put("a change", s -> s.audit().steps(500));
    }

    private static void aboutSearch(Map<String, Consumer<Stores>> questions, PageRequest first) {
        for (String text : List.of(
                "gast 77",
                "name",
                "a",
                "xq",
                "a e n",
                "7",
                "0171 77",
                "+49 171 5",
                "naem 77 otr",
                "%",
                "_",
                "zzz zzz")) {
            questions.put("guest search " + text, s -> s.guests().search(text, first));
            questions.put(
                    "bookings by " + text,
                    s -> s.bookings()
                            .list(new BookingFilter(null, null, null, null, Set.of(), null, text, null, null), first));
        }
        questions.put(
                "guest search, next page", s -> s.guests().search("gast", new PageRequest(50, Cursor.of(1, 0, 4711L))));
    }

    private static void aboutReminders(Map<String, Consumer<Stores>> questions, PageRequest first) {
        LocalDate today = day("2026-05-01");
        PageRequest next = new PageRequest(50, Cursor.of(today, 2, 40_000L));
        for (DueState due : DueState.values()) {
            ReminderFilter filter = new ReminderFilter(due, null, true, today);
            questions.put("reminders " + due.code(), s -> s.reminders().list(filter, first));
            questions.put(
                    "reminders " + due.code() + ", next page",
                    s -> s.reminders().list(filter, next));
        }
        ReminderFilter all = ReminderFilter.all(today);
        ReminderFilter ofOne = new ReminderFilter(null, new BookingId(500), null, today);
        questions.put("all reminders", s -> s.reminders().list(all, first));
        questions.put("all reminders, next page", s -> s.reminders().list(all, next));
        questions.put("a booking's reminders", s -> s.reminders().list(ofOne, first));
        questions.put("reminders due", s -> readAll(s.reminders().streamDue(today)));
        questions.put("a guest's reminders", s -> readAll(s.reminders().streamOfGuest(new GuestId(9))));
        questions.put("an open reminder", s -> s.reminders().hasOpen(new BookingId(500), ReminderType.PAYMENT));
        questions.put("a reminder locked", s -> s.reminders().lock(new ReminderId(500)));
    }

    /** Records the statements that are sent to the database, including values. */
    private static final class Eavesdropper implements StatementCustomizer {
        private final List<String> statements = new ArrayList<>();

        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext context) {
            String sql = unwrapped(statement).trim();
            if (!sql.contains("set_config")) {
                statements.add(sql);
            }
        }

        /** Returns PostgreSQL's own statement, which prints its values; the pool's wrapper does not. */
        private static String unwrapped(PreparedStatement statement) {
            try {
                return statement.unwrap(org.postgresql.PGStatement.class).toString();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
