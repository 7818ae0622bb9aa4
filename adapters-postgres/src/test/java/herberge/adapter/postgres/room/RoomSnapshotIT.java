package herberge.adapter.postgres.room;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.shared.BookingVisibility;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;

/** Tests what the rooms and the position of the event log cost that every overview reads first. */
class RoomSnapshotIT {

    private static final String CALLS = """
            select coalesce(sum(calls), 0) from pg_stat_xact_user_functions where funcname = 'event_epoch'
            """;

    /** The epoch reads a file of the database server: computed for every room, it took most of an overview's time. */
    @Test
    void computesTheEpochOnceForAllRooms() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbiTransactions transactions = new JdbiTransactions(
                    Jdbi.create(database.superuser()).installPlugin(new PostgresPlugin()), BookingVisibility.ALL);
            Stores stores = Stores.of(transactions);
            stores.addRoom("Saal");
            stores.addRoom("Kammer");
            stores.addRoom("Stube");

            long calls = transactions.run(Stores.SYSTEM, () -> {
                transactions.run(h -> h.execute("set local track_functions = 'all'"));
                assertThat(stores.rooms().snapshot().rooms()).hasSize(3);
                return transactions.run(
                        h -> h.createQuery(CALLS).mapTo(Long.class).one());
            });

            assertThat(calls).isEqualTo(1);
        }
    }
}
