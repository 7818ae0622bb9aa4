package herberge.adapter.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Tests that audit rows get their number first and their seal later, and count as waiting until then. */
class SealingIT {

    private final TestDatabase database = TestDatabase.shared();
    private final Stores stores = Stores.of(database);

    private int published(int atMost) {
        return stores.write(() -> stores.eventLog().publish(atMost));
    }

    private int sealed(int atMost) {
        return stores.write(() -> stores.auditSeals().seal(atMost));
    }

    private long waiting() {
        return stores.read(() -> stores.auditSeals().countWaiting());
    }

    @Test
    void sealsWhatIsNumberedAndNothingElse() {
        stores.addRoom("Ahorn");

        assertThat(sealed(100)).isZero();
        assertThat(waiting()).isEqualTo(1);
        assertThat(published(100)).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);
        assertThat(stores.read(() -> stores.auditSeals().findUnsealed())).isEmpty();
        assertThat(sealed(100)).isEqualTo(1);
        assertThat(waiting()).isZero();
    }

    /** Numbers rows in batches of three: a batch is sealed as a whole, even if it is larger than requested. */
    @Test
    void sealsWholeBatches() {
        for (int i = 0; i < 12; i++) {
            stores.addRoom("Zimmer " + i);
        }
        while (published(3) > 0) {
            // until all rows have numbers
        }

        assertThat(sealed(7)).isEqualTo(6);
        assertThat(sealed(2)).isEqualTo(3);
        assertThat(sealed(100)).isEqualTo(3);
        assertThat(sealed(100)).isZero();
    }

    /** Plans are recreated after each vacuum; with so few rows a complete scan then looks best. */
    @Test
    void takesByTheIndexWhateverIsThere() {
        Jdbi.create(database.superuser()).useHandle(h -> h.execute("vacuum audit_unsealed, audit_batch"));
        stores.addRoom("Ahorn");

        stores.change(() -> {
            long before = readWhole();
            assertThat(stores.eventLog().publish(100)).isEqualTo(1);
            assertThat(stores.auditSeals().seal(100)).isEqualTo(1);
            assertThat(readWhole()).isEqualTo(before);
        });
    }

    /** Returns how often this transaction has scanned one of the two tables completely. */
    private long readWhole() {
        return stores.transactions()
                .run(h -> h.createQuery("select sum(seq_scan) from pg_stat_xact_user_tables"
                                + " where relname in ('audit_unsealed', 'audit_batch')")
                        .mapTo(Long.class)
                        .one());
    }

    /** The owner's role deletes a row between its number and its seal: verification reports it as waiting. */
    @Test
    void remembersARowThatIsGoneBeforeItsSeal() {
        stores.addRoom("Ahorn");
        stores.addRoom("Birke");
        published(100);
        Jdbi.create(database.superuser())
                .useHandle(h -> h.execute("delete from audit_log where new ->> 'name' = 'Birke'"));

        assertThat(sealed(100)).isEqualTo(1);
        assertThat(published(100)).isZero();
        assertThat(sealed(100)).isZero();
        assertThat(waiting()).isEqualTo(1);
    }
}
