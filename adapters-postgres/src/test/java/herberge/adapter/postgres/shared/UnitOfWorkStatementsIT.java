package herberge.adapter.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.domain.shared.Refusal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

/** Tests when the statements of a unit of work are executed, and with which settings. */
class UnitOfWorkStatementsIT {

    private static final Pipeline.Sql SET_REQUEST =
            new Pipeline.Sql("select set_config('herberge.request_id', :value, true)");
    private static final Pipeline.Sql DIVIDE = new Pipeline.Sql("select 1 / cast(:divisor as integer)");

    private final TestDatabase database = TestDatabase.shared();
    private final JdbiTransactions transactions = database.transactions();
    private final Stores stores = Stores.of(database);

    private String setting(String name) {
        return transactions.run(h -> h.createQuery("select current_setting('herberge.' || :name)")
                .bind("name", name)
                .mapTo(String.class)
                .one());
    }

    @Test
    void aDeferredStatementIsExecutedBeforeTheNextOne() {
        String seen = stores.write(() -> {
            transactions.defer(SET_REQUEST, Map.of("value", "deferred"));
            return setting("request_id");
        });

        assertThat(seen).isEqualTo("deferred");
    }

    @Test
    void aDeferredStatementThatFailsTakesTheUnitOfWorkBack() {
        AtomicInteger committed = new AtomicInteger();

        assertThatThrownBy(() -> stores.change(() -> {
                    stores.addRoom("Saal");
                    transactions.runAfterCommit(committed::incrementAndGet);
                    transactions.defer(DIVIDE, Map.of("divisor", 0L));
                }))
                .isInstanceOf(JdbiException.class)
                .hasRootCauseMessage("ERROR: division by zero");

        assertThat(stores.read(() -> stores.rooms().listAll())).isEmpty();
        assertThat(committed).hasValue(0);
    }

    @Test
    void aDeferredStatementIsCommitted() {
        AtomicInteger committed = new AtomicInteger();

        stores.change(() -> {
            stores.addRoom("Saal");
            transactions.runAfterCommit(committed::incrementAndGet);
            transactions.defer(DIVIDE, Map.of("divisor", 1L));
        });

        assertThat(stores.read(() -> stores.rooms().listAll())).hasSize(1);
        assertThat(committed).hasValue(1);
    }

    @Test
    void aRehearsalExecutesADeferredStatementToo() {
        assertThatThrownBy(() -> transactions.rehearse(Stores.SYSTEM, () -> {
                    transactions.defer(DIVIDE, Map.of("divisor", 0L));
                    return true;
                }))
                .isInstanceOf(JdbiException.class);
    }

    @Test
    void everyStatementOfAReadHasTheSettingsOfTheCaller() {
        assertThat(stores.read(() -> setting("username") + " " + setting("username")))
                .isEqualTo(Stores.SYSTEM.username() + " " + Stores.SYSTEM.username());
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(() -> transactions.read(
                        Stores.SYSTEM, () -> transactions.run(h -> h.execute("update room set notes = 'x'"))))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasMessageContaining("read-only");
    }

    @Test
    void theRoleIsTheCallersAgainAfterPartsWithoutLimits() {
        String roles = stores.write(() -> setting("role")
                + " " + transactions.withoutVisibilityLimits(() -> setting("role"))
                + " " + setting("role"));

        assertThat(roles.split(" "))
                .hasSize(3)
                .satisfies(all -> assertThat(all[2]).isEqualTo(all[0]));
    }

    @Test
    void nothingOfARefusedUnitOfWorkStays() {
        assertThatThrownBy(() -> stores.change(() -> {
                    stores.addRoom("Saal");
                    throw Refusal.because(new Refusal.NotFound("room", 7));
                }))
                .isInstanceOf(Refusal.class);

        assertThat(stores.read(() -> stores.rooms().listAll())).isEmpty();
    }
}
