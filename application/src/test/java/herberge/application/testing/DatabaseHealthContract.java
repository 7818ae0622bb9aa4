package herberge.application.testing;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.DatabaseHealth;
import herberge.application.shared.RequestFault.Unavailable.Cause;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link DatabaseHealth} must do. */
public interface DatabaseHealthContract {

    /** Longer than a failure is remembered whatever happens. */
    Duration LATER = Duration.ofMinutes(1);

    DatabaseHealth databaseHealth();

    /** From now on nothing fits on the disk, as a unit of work finds out. */
    void fillTheDisk();

    /** There is room again. */
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
