package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.BookingConflict.IllegalTransition;
import herberge.domain.room.Room;
import herberge.domain.shared.Refusal.Reason;
import herberge.domain.shared.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Takes bookings through random lives and compares every step with the table in the wire contract. */
final class BookingLifeLawTest {

    private static final int ROUNDS = 1_000;
    private static final int STEPS = 12;
    private static final long SEED = Long.getLong("herberge.seed", 20_260_501L);
    private static final List<Transition> TRANSITIONS = List.of(Transition.values());
    private static final Room ROOM = aRoom().build();

    @Test
    void everyStepIsARowOfTheTableOrRefused() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<Transition> life = new ArrayList<>();
            try {
                live(random, life);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + SEED + ", round " + round + ", " + life + ": " + e.getMessage(), e);
            }
        }
    }

    private static void live(Random random, List<Transition> life) {
        Booking booking = aBooking().stay("2026-05-01", "2026-05-08").build();
        Booking first = booking;
        for (int step = 0; step < STEPS; step++) {
            Transition transition = TRANSITIONS.get(random.nextInt(TRANSITIONS.size()));
            LocalDate today = first.stay().checkIn().plusDays(random.nextInt(12) - 1L);
            life.add(transition);
            Booking after = booking.apply(transition, "reason", today, UserId.SYSTEM, NOON);
            List<Reason> conflicts = BookingPolicy.LEGAL_TRANSITION
                    .conflicts(PolicyInput.toStep(booking, transition, after, ROOM, List.of(), today))
                    .<Reason>map(reason -> reason)
                    .toList();
            BookingStatus expected = TransitionTest.rows(transition).get(booking.status());
            if (expected == null) {
                assertThat(conflicts)
                        .containsExactly(new IllegalTransition(
                                booking.status(), after.status(), Transition.from(booking.status())));
            } else {
                assertThat(conflicts).isEmpty();
                assertStep(booking, after, expected, first);
                booking = after;
            }
        }
    }

    private static void assertStep(Booking before, Booking after, BookingStatus expected, Booking first) {
        assertThat(after.status()).isEqualTo(expected);
        assertThat(after.version()).isEqualTo(before.version().next());
        assertThat(after.stay().checkIn()).isEqualTo(first.stay().checkIn());
        assertThat(first.stay().covers(after.stay())).isTrue();
        if (after.status() != BookingStatus.CHECKED_OUT) {
            assertThat(after.stay()).isEqualTo(first.stay());
        }
        assertThat(after.heldNights()).isEqualTo(after.status().holdsRoom() ? after.stay() : null);
        assertThat(after.cancellationReason() != null).isEqualTo(after.status() == BookingStatus.CANCELLED);
    }
}
