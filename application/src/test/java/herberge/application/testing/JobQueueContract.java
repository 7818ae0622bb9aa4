package herberge.application.testing;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.JobQueue;
import herberge.application.port.JobQueue.Place;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link JobQueue} must do. Each test uses jobs of its own. */
public interface JobQueueContract extends StoresUnderTest {

    /** Marks the job as running on a server. */
    void begin(String job, String server);

    private void planned(String job, Instant at) {
        doInWork(() -> jobQueue().plan(job, at));
    }

    private boolean asked(String job, String key, Instant now) {
        return inWork(() -> jobQueue().request(job, key, now));
    }

    private Map<String, Place> places() {
        return inWork(() -> jobQueue().places());
    }

    @Test
    default void givesAJobItsPlaceAndAnother() {
        planned("new", NOON);
        assertThat(places()).containsEntry("new", new Place(NOON, null));

        planned("new", NOON.plusSeconds(60));
        assertThat(places()).containsEntry("new", new Place(NOON.plusSeconds(60), null));
    }

    @Test
    default void knowsNoJobThatWasNeverPlanned() {
        assertThat(places()).doesNotContainKey("unplanned");
        assertThat(asked("unplanned", "by-hand", NOON)).isFalse();
        assertThat(places()).doesNotContainKey("unplanned");
    }

    @Test
    default void bringsForwardWhatSomebodyAsksForButOnce() {
        planned("asked", NOON.plusSeconds(3600));

        assertThat(asked("asked", "by-hand", NOON)).isTrue();

        assertThat(places()).containsEntry("asked", new Place(NOON, null));
        assertThat(asked("asked", "by another hand", NOON)).isFalse();
    }

    @Test
    default void leavesAloneWhatSomebodyHasAskedFor() {
        planned("awaited", NOON.plusSeconds(3600));
        assertThat(asked("awaited", "by-hand", NOON)).isTrue();

        planned("awaited", NOON.plusSeconds(7200));

        assertThat(places()).containsEntry("awaited", new Place(NOON, null));
    }

    @Test
    default void leavesAloneWhatIsBeingDoneAndSaysByWhom() {
        planned("running", NOON);
        begin("running", "desk:8080");

        planned("running", NOON.plusSeconds(60));

        assertThat(asked("running", "by-hand", NOON.plusSeconds(60))).isFalse();
        assertThat(places()).containsEntry("running", new Place(NOON, "desk:8080"));
    }
}
