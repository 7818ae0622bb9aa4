package herberge.bench;

import static herberge.bench.Table.number;
import static herberge.bench.Table.verdict;

import com.zaxxer.hikari.HikariDataSource;
import herberge.adapter.postgres.reminder.JdbiReminderReconciliationStore;
import herberge.adapter.postgres.reminder.JdbiReminderSettingsStore;
import herberge.adapter.postgres.shared.BookingVisibility;
import herberge.adapter.postgres.shared.ConnectionPool;
import herberge.adapter.postgres.shared.JdbiChangeLog;
import herberge.adapter.postgres.shared.JdbiIdempotencyKeys;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.reminder.AutomaticReminderUseCases.ReconcileReminders.Report;
import herberge.application.write.ChangeExecutor;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.wiring.EntityWiring;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Measures the nightly job for automatic reminders while a client changes bookings, and the bare select besides. */
final class RemindersNight {

    static final long BOOKINGS = 100_000;
    static final int OPEN = 2_000;
    private static final double SECONDS_GOAL = 10;
    private static final double LOCK_GOAL = 100;

    private static final String CANDIDATES = """
            select * from booking
             where (status in ('reserved', 'confirmed', 'checked-in')
                    or (status = 'checked-out' and (invoice_sent_at is null or paid_at is null)))
             order by id
            """;

    private static final List<String> CHANGING = List.of(
            "select 1 from booking where id = ? for no key update",
            "select 1 from reminder where booking_id = ? and type != 'manual' order by id for no key update");

    private static final List<String> DOING = List.of(
            "select 1 from reminder where id = (select min(id) from reminder where booking_id = ?) for no key update");

    private final House house;
    private final DatabaseAccess access;

    RemindersNight(House house, DatabaseAccess access) {
        this.house = house;
        this.access = access;
    }

    Table measure() throws Exception {
        house.fill(BOOKINGS);
        house.leaveOpen(OPEN);
        Table table = new Table(
                "A night of reminders: " + BOOKINGS + " bookings, " + OPEN + " of them open",
                "pass",
                "s",
                "bookings looked at",
                "changed",
                "batches",
                "longest batch ms",
                "longest wait of a desk ms",
                "bare select of the candidates s",
                "goals");
        try (ConnectionPool pool = BareJdbc.pool(access)) {
            HikariDataSource source = pool.dataSource();
            AutomaticReminderUseCases reminders = reminders(pool);
            bareSelect(source); // the first read comes from disk
            row(table, "the first ever: all are made", source, reminders);
            row(table, "nothing has happened", source, reminders);
            house.payAll();
            row(table, "all have been paid meanwhile, unnoticed", source, reminders);
        }
        return table;
    }

    private static AutomaticReminderUseCases reminders(ConnectionPool pool) {
        JdbiTransactions tx = new JdbiTransactions(pool.jdbi(), BookingVisibility.ALL);
        Clock clock = Clock.system(ZoneId.of("Europe/Berlin"));
        return AutomaticReminderUseCases.of(
                tx,
                new AutomaticReminderUseCases.Stores(
                        new JdbiReminderReconciliationStore(tx), new JdbiReminderSettingsStore(tx)),
                new ChangeExecutor(
                        tx,
                        new JdbiIdempotencyKeys(tx),
                        new JdbiChangeLog(tx, EntityWiring.TABLES),
                        String::valueOf,
                        clock),
                clock,
                () -> {});
    }

    private void row(Table table, String pass, HikariDataSource source, AutomaticReminderUseCases reminders)
            throws Exception {
        Bench.say("%s", pass);
        double bare = bareSelect(source);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService desk = Executors.newSingleThreadExecutor();
        try {
            Future<Double> waits = desk.submit(desk(source, over));
            long start = System.nanoTime();
            Report report = reminders.reconcile().reconcile();
            double seconds = (System.nanoTime() - start) / 1e9;
            over.set(true);
            double longest = report.longest().toNanos() / 1e6;
            table.row(
                    pass,
                    number(seconds),
                    report.looked(),
                    report.changed(),
                    report.batches(),
                    number(longest),
                    number(waits.get()),
                    number(bare),
                    "< 10 s " + verdict(seconds < SECONDS_GOAL) + "; < 100 ms " + verdict(longest < LOCK_GOAL));
        } finally {
            desk.shutdownNow();
        }
    }

    /**
     * Locks one open booking after the other with its reminders, as a change or a reopening does, then one reminder
     * alone, as its completion does; returns how long the longest lock took.
     */
    private static Callable<Double> desk(HikariDataSource source, AtomicBoolean over) {
        return () -> {
            double longest = 0;
            List<Long> open = openBookings(source);
            for (int i = 0; !over.get(); i++) {
                long id = open.get((int) (i * 7919L % open.size()));
                long start = System.nanoTime();
                lock(source, id, i % 2 == 0 ? CHANGING : DOING);
                longest = Math.max(longest, (System.nanoTime() - start) / 1e6);
            }
            return longest;
        };
    }

    private static void lock(HikariDataSource source, long id, List<String> statements) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            asSystem(connection);
            for (String statement : statements) {
                try (PreparedStatement lock = connection.prepareStatement(statement)) {
                    lock.setLong(1, id);
                    lock.executeQuery().close();
                }
            }
            connection.rollback();
        }
    }

    private static List<Long> openBookings(HikariDataSource source) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            asSystem(connection);
            try (PreparedStatement select = connection.prepareStatement(CANDIDATES);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            connection.rollback();
        }
        return ids;
    }

    private static double bareSelect(HikariDataSource source) throws SQLException {
        long start = System.nanoTime();
        openBookings(source);
        return (System.nanoTime() - start) / 1e9;
    }

    private static void asSystem(Connection connection) throws SQLException {
        try (PreparedStatement role =
                connection.prepareStatement("select set_config('herberge.role', 'system', true)")) {
            role.executeQuery().close();
        }
    }
}
