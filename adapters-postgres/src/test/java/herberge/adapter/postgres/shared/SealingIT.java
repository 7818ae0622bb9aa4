package herberge.adapter.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What is written gets its number first and its seal later, and until then counts as waiting. */
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

    /** Numbered by threes: a batch is sealed as a whole, and one that is larger than asked for all the same. */
    @Test
    void sealsWholeBatches() {
        for (int i = 0; i < 12; i++) {
            stores.addRoom("Zimmer " + i);
        }
        while (published(3) > 0) {
            // until all have numbers
        }

        assertThat(sealed(7)).isEqualTo(6);
        assertThat(sealed(2)).isEqualTo(3);
        assertThat(sealed(100)).isEqualTo(3);
        assertThat(sealed(100)).isZero();
    }

    /** Plans are made anew after each vacuum, when there is so little that reading it whole looks best. */
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

    /** How often this connection has read all of one of them, since it last told. */
    private long readWhole() {
        return stores.transactions()
                .run(h -> h.createQuery("select sum(seq_scan) from pg_stat_xact_user_tables"
                                + " where relname in ('audit_unsealed', 'audit_batch')")
                        .mapTo(Long.class)
                        .one());
    }

    /** Somebody with the rights of the owner deletes one between its number and its seal: verifying tells that it waits. */
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
