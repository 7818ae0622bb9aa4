package herberge.application.testing;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.DatabaseHealth;
import herberge.application.shared.RequestFault.Unavailable.Cause;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link DatabaseHealth} must do. */
public interface DatabaseHealthContract {

    /** Longer than the time for which a failure is remembered. */
    Duration LATER = Duration.ofMinutes(1);

    DatabaseHealth databaseHealth();

    /** Makes the disk full; a unit of work then finds out. */
    void fillTheDisk();

    /** Frees space on the disk again. */
    void makeRoom();

    @Test
    default void isShortOfNothingAtFirst() {
        assertThat(databaseHealth().findShortage(NOON)).isEmpty();
    }

    @Test
    default void remembersWhatWasShortWhileItIs() {
        fillTheDisk();

        assertThat(databaseHealth().findShortage(NOON)).contains(Cause.DISK);
        assertThat(databaseHealth().findShortage(NOON.plus(LATER))).contains(Cause.DISK);
        assertThat(databaseHealth().findShortage(NOON.plus(LATER.multipliedBy(2))))
                .contains(Cause.DISK);
    }

    @Test
    default void forgetsItOnceThereIsRoomAgainButNotAtOnce() {
        fillTheDisk();
        assertThat(databaseHealth().findShortage(NOON)).contains(Cause.DISK);
        makeRoom();

        assertThat(databaseHealth().findShortage(NOON.plusSeconds(1))).contains(Cause.DISK);
        assertThat(databaseHealth().findShortage(NOON.plus(LATER))).isEmpty();
        assertThat(databaseHealth().findShortage(NOON.plus(LATER).plusSeconds(1)))
                .isEmpty();
    }
}
