package herberge.domain.shared;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Compares stays with a simple oracle: the set of their nights. */
final class StayPeriodLawTest {

    private static final int ROUNDS = 1_000;
    private static final long SEED = Long.getLong("herberge.seed", 20_260_501L);
    // the range contains the end of a year and a leap day
    private static final LocalDate START = LocalDate.of(2027, 12, 20);

    private static StayPeriod random(Random random) {
        LocalDate checkIn = START.plusDays(random.nextInt(80));
        return new StayPeriod(checkIn, checkIn.plusDays(1 + random.nextInt(14)));
    }

    private static Set<LocalDate> nightsOf(StayPeriod stay) {
        return stay.days().collect(toSet());
    }

    private static void everyRound(BiConsumer<StayPeriod, StayPeriod> law) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            StayPeriod stay = random(random);
            StayPeriod other = random(random);
            try {
                law.accept(stay, other);
            } catch (AssertionError e) {
                throw new AssertionError(
                        "seed " + SEED + ", round " + round + ", " + stay + " and " + other + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void overlapIsSymmetric() {
        everyRound((stay, other) -> assertThat(stay.overlaps(other)).isEqualTo(other.overlaps(stay)));
    }

    @Test
    void overlapMeansACommonNight() {
        everyRound((stay, other) ->
                assertThat(stay.overlaps(other)).isEqualTo(!Collections.disjoint(nightsOf(stay), nightsOf(other))));
    }

    @Test
    void everyStayOverlapsAndCoversItself() {
        everyRound((stay, other) -> {
            assertThat(stay.overlaps(stay)).isTrue();
            assertThat(stay.covers(stay)).isTrue();
        });
    }

    @Test
    void coveringMeansHavingAllTheOthersNights() {
        everyRound((stay, other) ->
                assertThat(stay.covers(other)).isEqualTo(nightsOf(stay).containsAll(nightsOf(other))));
    }

    @Test
    void containingMeansHavingThatNight() {
        everyRound((stay, other) -> assertThat(stay.contains(other.checkIn()))
                .isEqualTo(nightsOf(stay).contains(other.checkIn())));
    }

    @Test
    void nightsAreAsManyAsTheirEvenings() {
        everyRound((stay, other) ->
                assertThat(stay.nights()).isEqualTo(nightsOf(stay).size()));
    }

    @Test
    void backToBackStaysDoNotOverlap() {
        everyRound((stay, other) -> {
            StayPeriod next = new StayPeriod(stay.checkOut(), stay.checkOut().plusDays(other.nights()));
            assertThat(stay.overlaps(next)).isFalse();
        });
    }
}
