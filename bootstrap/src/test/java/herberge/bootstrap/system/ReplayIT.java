package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Eight users change the house at once: the audit contains all changes and nothing else. */
class ReplayIT {

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
            List<HouseClient> desks = desks(house);

            List<Integer> done = AtOnce.call(
                    desks.size(), i -> day.spend(desks.get(i), new Random(seed + i), operations / desks.size()));

            Replay replay = Replay.of(house.access());
            assertThat(replay.told()).as("seed %d", seed).isEqualTo(replay.are());
            assertThat(replay.rows()).as("seed %d", seed).isGreaterThan(operations / 3);
            assertThat(done)
                    .as("seed %d", seed)
                    .allSatisfy(successes -> assertThat(successes).isPositive());
        }
    }

    private static List<HouseClient> desks(HouseUnderTest house) {
        return List.of(
                house.admin(),
                house.hire("chief", "admin"),
                house.anna(),
                house.ben(),
                house.hire("carla", "user"),
                house.hire("dirk", "user"),
                house.hire("eva", "user"),
                house.hire("franz", "user"));
    }
}
