package herberge.adapter.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.shared.RequestFault.Unavailable;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.Reason;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

final class RaceRetriesTest {

    private static final Reason TAKEN = new RoomTaken(List.of(), List.of());

    private final RaceRetries retries = new RaceRetries();
    private final AtomicInteger attempts = new AtomicInteger();

    private static JdbiException violation(String state, String constraint) {
        String message = "SERROR\0C" + state + "\0Mviolated\0n" + constraint + "\0";
        return new ConnectionException(new PSQLException(new ServerErrorMessage(message)));
    }

    private Supplier<String> failing(int times, JdbiException failure) {
        return () -> {
            if (attempts.incrementAndGet() <= times) {
                throw failure;
            }
            return "done";
        };
    }

    private void assertRefused(JdbiException failure, Reason reason) {
        assertThatThrownBy(() -> retries.run(failing(Integer.MAX_VALUE, failure)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).containsExactly(reason));
        assertThat(attempts).hasValue(5);
    }

    @Test
    void runAgainWhatLostARace() {
        assertThat(retries.run(failing(4, violation("23P01", "no_overlap")))).isEqualTo("done");
        assertThat(attempts).hasValue(5);
    }

    @Test
    void refuseWithTheReasonOfTheConstraint() {
        retries.register("no_overlap", () -> TAKEN);

        assertRefused(violation("23P01", "no_overlap"), TAKEN);
    }

    @Test
    void findTheDatabaseTooBusyWithoutAReason() {
        retries.register("no_overlap", () -> TAKEN);

        assertRefused(violation("23505", "another"), new Unavailable());
    }

    @Test
    void runNothingAgainThatFailsAnyway() {
        JdbiException failure = violation("23514", "a_check");

        assertThatThrownBy(() -> retries.run(failing(1, failure))).isSameAs(failure);
        assertThat(attempts).hasValue(1);
    }
}
