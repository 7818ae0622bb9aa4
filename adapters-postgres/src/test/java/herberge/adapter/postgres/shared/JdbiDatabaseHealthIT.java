package herberge.adapter.postgres.shared;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.port.DatabaseHealth;
import herberge.application.shared.RequestFault.Unavailable;
import herberge.application.shared.RequestFault.Unavailable.Cause;
import herberge.application.testing.DatabaseHealthContract;
import herberge.domain.shared.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests database health with triggers that raise the errors of a full database. */
class JdbiDatabaseHealthIT implements DatabaseHealthContract {

    private static final String REFUSE = """
            create or replace function no_room() returns trigger language plpgsql as
              'begin raise exception using errcode = ''%s'', message = ''%s''; end';
            create or replace trigger no_room before insert on room for each row execute function no_room();
            create or replace trigger no_room before insert on idempotency_key for each row execute function no_room();
            """;

    private static final String TAKE = "drop function if exists no_room cascade";

    private final TestDatabase database = TestDatabase.shared();
    private final Jdbi app = Jdbi.create(database.app());
    private final JdbiDatabaseHealth health = new JdbiDatabaseHealth(app);
    private final JdbiTransactions transactions = new JdbiTransactions(
            app, BookingVisibility.ALL, new TransactionHooks(() -> {}, health::failed, Duration.ofSeconds(1)));
    private final Stores stores = Stores.of(transactions);

    @AfterEach
    @Override
    public void makeRoom() {
        script(TAKE);
    }

    @Override
    public DatabaseHealth databaseHealth() {
        return health;
    }

    @Override
    public void fillTheDisk() {
        refuses("53100", "could not extend file \"base/16384/2619\": No space left on device");
        addRoom();
    }

    private void refuses(String state, String message) {
        script(REFUSE.formatted(state, message));
    }

    private void script(String sql) {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Unavailable addRoom() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> stores.addRoom("1"));
        assertThat(refusal).isNotNull();
        return (Unavailable) refusal.reasons().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "53100, full, DISK",
        "53200, out of memory, MEMORY",
        "53300, too many connections, CONNECTIONS",
        "53400, temporary file size exceeds temp_file_limit, LIMIT",
        "53000, out of file descriptors, LIMIT",
        "58030, could not read block: Input/output error, STORAGE",
        "58030, could not write: No space left on device, DISK",
        "58P01, could not open file, STORAGE",
        "XX000, could not extend file: Disk quota exceeded, DISK",
        "42501, could not open file: Read-only file system, STORAGE",
        "55P03, canceling statement due to lock timeout, LOCK",
        "57014, canceling statement due to statement timeout, DATABASE",
        "57P01, terminating connection due to administrator command, DATABASE",
        "57P02, crash, DATABASE",
        "57P03, cannot connect now, DATABASE",
        "57P05, idle session timeout, DATABASE",
        "25P03, idle-in-transaction timeout, DATABASE",
        "25P04, transaction timeout, DATABASE",
        "08006, connection failure, DATABASE"
    })
    void saysWhyTheDatabaseCannot(String state, String message, Cause cause) {
        refuses(state, message);

        assertThat(addRoom().cause()).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({"42501, permission denied for table room", "XX000, cache lookup failed", "22012, division by zero"})
    void leavesToTheLogWhatNobodyForesaw(String state, String message) {
        refuses(state, message);

        assertThat(catchThrowable(() -> stores.addRoom("1"))).isNotNull().isNotInstanceOf(Refusal.class);
    }

    @Test
    void takesALostConnectionForNoShortage() {
        refuses("57P01", "terminating connection due to administrator command");
        addRoom();

        assertThat(health.findShortage(NOON)).isEmpty();
    }
}
