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
            StayPeriod one = random(random);
            StayPeriod other = random(random);
            try {
                law.accept(one, other);
            } catch (AssertionError e) {
                throw new AssertionError(
                        "seed " + SEED + ", round " + round + ", " + one + " and " + other + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void overlapIsSymmetric() {
        everyRound((one, other) -> assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one)));
    }

    @Test
    void overlapMeansACommonNight() {
        everyRound((one, other) ->
                assertThat(one.overlaps(other)).isEqualTo(!Collections.disjoint(nightsOf(one), nightsOf(other))));
    }

    @Test
    void everyStayOverlapsAndCoversItself() {
        everyRound((one, other) -> {
            assertThat(one.overlaps(one)).isTrue();
            assertThat(one.covers(one)).isTrue();
        });
    }

    @Test
    void coveringMeansHavingAllTheOthersNights() {
        everyRound((one, other) ->
                assertThat(one.covers(other)).isEqualTo(nightsOf(one).containsAll(nightsOf(other))));
    }

    @Test
    void containingMeansHavingThatNight() {
        everyRound((one, other) -> assertThat(one.contains(other.checkIn()))
                .isEqualTo(nightsOf(one).contains(other.checkIn())));
    }

    @Test
    void nightsAreAsManyAsTheirEvenings() {
        everyRound(
                (one, other) -> assertThat(one.nights()).isEqualTo(nightsOf(one).size()));
    }

    @Test
    void backToBackStaysDoNotOverlap() {
        everyRound((one, other) -> {
            StayPeriod next = new StayPeriod(one.checkOut(), one.checkOut().plusDays(other.nights()));
            assertThat(one.overlaps(next)).isFalse();
        });
    }
}
