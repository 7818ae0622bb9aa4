package herberge.application.testing;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.JobLedger;
import herberge.application.port.JobLedger.Failure;
import herberge.application.port.JobLedger.Run;
import herberge.application.port.JobLedger.Standing;
import herberge.domain.job.JobOccurrence;
import herberge.domain.testing.OwnThread;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link JobLedger} must do. Each test uses a job of its own. */
public interface JobLedgerContract extends StoresUnderTest {

    private static JobOccurrence daily(int day) {
        LocalDate date = LocalDate.of(2026, 5, day);
        return new JobOccurrence(date.toString(), due(day), date);
    }

    private static Instant due(int day) {
        return NOON.plus(Duration.ofDays(day));
    }

    private static Run run(String key, @Nullable Instant dueAt, Instant endedAt) {
        return new Run(key, dueAt, endedAt.minusMillis(1500), endedAt, "desk:8080", "forgotten: 3");
    }

    private static Run run(int day) {
        return run(daily(day).key(), due(day), due(day).plusSeconds(2));
    }

    private Standing standing(String job) {
        return Objects.requireNonNull(inWork(() -> jobLedger().standings()).get(job));
    }

    private void opened(String job) {
        doInWork(() -> jobLedger().register(job, NOON));
    }

    private boolean claimed(String job, JobOccurrence occurrence) {
        return inWork(() -> jobLedger().claim(job, occurrence));
    }

    private void done(String job, Run run) {
        doInWork(() -> jobLedger().recordRun(job, run));
    }

    @Test
    default void knowsAJobFromTheFirstTimeOn() {
        opened("new");
        doInWork(() -> jobLedger().register("new", NOON.plusSeconds(60)));

        assertThat(standing("new")).isEqualTo(new Standing(NOON, null, 0, null));
    }

    @Test
    default void countsAnOccurrenceOnce() {
        opened("once");
        assertThat(claimed("once", daily(1))).isTrue();
        assertThat(claimed("once", daily(1))).isTrue();

        done("once", run(1));

        assertThat(claimed("once", daily(1))).isFalse();
        assertThat(claimed("once", daily(2))).isTrue();
        assertThatThrownBy(() -> done("once", run(1))).isInstanceOf(RuntimeException.class);
        assertThat(standing("once")).isEqualTo(new Standing(due(1), run(1), 0, null));
    }

    @Test
    default void forgetsWhatWasUndone() {
        opened("undone");
        assertThatThrownBy(() -> doInWork(() -> {
                    jobLedger().claim("undone", daily(1));
                    jobLedger().recordRun("undone", run(1));
                    throw new IllegalStateException("died");
                }))
                .hasMessage("died");

        assertThat(claimed("undone", daily(1))).isTrue();
        assertThat(standing("undone").lastRun()).isNull();
    }

    @Test
    default void holdsUpARivalUntilTheUnitOfWorkEnds() {
        opened("contested");
        CompletableFuture<Boolean> rival = inWork(() -> {
            assertThat(jobLedger().claim("contested", daily(1))).isTrue();
            CompletableFuture<Boolean> other = OwnThread.supply(() -> claimed("contested", daily(1)));
            jobLedger().recordRun("contested", run(1));
            return other;
        });

        assertThat(rival.join()).isFalse();
    }

    @Test
    default void reckonsUpToTheLatestThatWasDue() {
        opened("caught-up");
        done("caught-up", run(3));
        done("caught-up", run(1));
        done("caught-up", run("by-hand", null, due(9)));

        assertThat(standing("caught-up").upTo()).isEqualTo(due(3));
        assertThat(standing("caught-up").lastRun()).isEqualTo(run("by-hand", null, due(9)));
    }

    @Test
    default void takesWhatIsDoneForDoneWhenItIsDueLater() {
        opened("later");
        done("later", run(1));
        Instant noon = due(1).plus(Duration.ofHours(6));

        assertThat(claimed("later", new JobOccurrence(daily(1).key(), noon, daily(1).date())))
                .isFalse();

        assertThat(standing("later").upTo()).isEqualTo(noon);
        assertThat(claimed("later", daily(1))).isFalse();
        assertThat(standing("later").upTo()).isEqualTo(noon);
    }

    @Test
    default void countsFailuresUntilItGoesWell() {
        opened("failing");
        Failure first = new Failure("2026-05-01", NOON, "desk:8080", "java.lang.IllegalStateException: broken");
        Failure second = new Failure("2026-05-01", NOON.plusSeconds(10), "desk:8081", "broken again");
        doInWork(() -> jobLedger().recordFailure("failing", first));
        doInWork(() -> jobLedger().recordFailure("failing", second));
        assertThat(standing("failing")).isEqualTo(new Standing(NOON, null, 2, second));

        done("failing", run(1));

        assertThat(standing("failing")).isEqualTo(new Standing(due(1), run(1), 0, second));
    }

    @Test
    default void forgetsOldRunsButTheLast() {
        opened("old");
        for (int day = 1; day <= 4; day++) {
            done("old", run(day));
        }
        done("old", run("by-hand", null, due(4).plusSeconds(60)));

        doInWork(() -> assertThat(jobLedger().forget(due(3), 1)).isEqualTo(1));
        forgetAll(() -> jobLedger().forget(due(90), 100)); // runs of other tests are old as well

        assertThat(standing("old"))
                .isEqualTo(new Standing(due(4), run("by-hand", null, due(4).plusSeconds(60)), 0, null));
        assertThat(claimed("old", daily(1))).isTrue();
        assertThat(claimed("old", daily(4))).isFalse();
    }

    private boolean didPart(String job, JobOccurrence occurrence, String part) {
        return inWork(() -> jobLedger().recordPart(job, occurrence, part, NOON));
    }

    private long parts(String job, JobOccurrence occurrence) {
        return inWork(() -> jobLedger().countPartsDone(job, occurrence));
    }

    @Test
    default void countsAPartOfAnOccurrenceOnceUntilItIsDoneAsAWhole() {
        opened("in-parts");
        assertThat(didPart("in-parts", daily(1), "7")).isTrue();
        assertThat(didPart("in-parts", daily(1), "7")).isFalse();
        assertThat(didPart("in-parts", daily(1), "8")).isTrue();
        assertThat(didPart("in-parts", daily(2), "7")).isTrue();
        assertThat(parts("in-parts", daily(1))).isEqualTo(2);

        done("in-parts", run(1));

        assertThat(parts("in-parts", daily(1))).isZero();
        assertThat(parts("in-parts", daily(2))).isEqualTo(1);
    }

    @Test
    default void forgetsPartsOfWhatWasNeverFinished() {
        opened("given-up");
        didPart("given-up", daily(1), "7");

        doInWork(() -> jobLedger().forget(NOON, 1));
        assertThat(parts("given-up", daily(1))).isEqualTo(1);
        doInWork(() -> jobLedger().forget(NOON.plusSeconds(1), 1));

        assertThat(parts("given-up", daily(1))).isZero();
    }
}
