package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** The server seals every change, soon and completely. */
class SealingIT {

    @Test
    void sealsSoonAfterTheCommit() {
        HouseUnderTest house = HouseUnderTest.shared();
        long room = house.admin().addRoom("Siegel", 2).id();

        await().until(() -> !house.sql("select s.seq from audit_seal s join audit_log a on a.id = s.audit_id"
                        + " where a.table_name = 'room' and a.record_id = " + room)
                .isEmpty());
    }

    @Test
    void leavesNothingUnsealedWhenItEnds() {
        try (HouseUnderTest house = HouseUnderTest.open()) {
            for (int i = 0; i < 20; i++) {
                house.admin().addRoom("Siegel " + i, 2);
            }

            house.server().close();

            assertThat(house.sql("select count(*) from audit_unsealed")).containsExactly("0");
            assertThat(house.sql("select count(*) from audit_batch")).containsExactly("0");
            assertThat(house.sql("select count(*) from audit_seal"))
                    .isEqualTo(house.sql("select count(*) from audit_log"));
        }
    }
}
