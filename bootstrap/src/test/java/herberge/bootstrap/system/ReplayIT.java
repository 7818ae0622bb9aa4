package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever eight users do at once: the audit tells all of it, and nothing else. */
class ReplayIT {

    private static final int USERS = 8;

    @Test
    void theAuditOfAThousandOperationsGivesTheTablesAsTheyAre() throws Exception {
        replay(1_000);
    }

    @Tag("thorough")
    @Test
    void theAuditOfTenThousandOperationsGivesTheTablesAsTheyAre() throws Exception {
        replay(10_000);
    }

    private static void replay(int operations) throws Exception {
        long seed = new Random().nextLong();
        try (HouseUnderTest house = HouseUnderTest.open()) {
            MixedDay day = MixedDay.in(house);

            List<Integer> done = AtOnce.call(
                    USERS,
                    i -> day.spend(
                            i % 4 == 0 ? house.admin() : i % 2 == 0 ? house.anna() : house.ben(),
                            new Random(seed + i),
                            operations / USERS));

            Replay replay = Replay.of(house.access());
            assertThat(replay.told()).as("seed %d", seed).isEqualTo(replay.are());
            assertThat(replay.rows()).as("seed %d", seed).isGreaterThan(operations / 3);
            assertThat(done)
                    .as("seed %d", seed)
                    .allSatisfy(successes -> assertThat(successes).isPositive());
        }
    }
}
