package herberge.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.job.Job.Progress;
import herberge.application.job.JobUseCases.StartJob;
import herberge.application.port.JobLedger.Run;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.job.JobAlreadyRunning;
import herberge.domain.job.JobOccurrence;
import herberge.domain.job.Schedule;
import herberge.domain.job.Schedule.Daily;
import herberge.domain.job.Schedule.Every;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JobUseCasesTest {

    private static final Instant EVENING = Instant.parse("2026-05-01T18:00:00Z");
    private static final Schedule NIGHTLY = new Daily(LocalTime.of(2, 30));
    private static final Caller ADMIN = new Caller(new UserId(1), "admin", Role.ADMIN, "r", null);
    private static final Caller USER = new Caller(new UserId(2), "anna", Role.USER, "r", null);
    private static final ChangeRequest<?> NOTHING = ChangeRequest.command(null);

    private final SettableClock clock = new SettableClock(EVENING);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final List<String> done = new ArrayList<>();
    private final Deque<RuntimeException> troubles = new ArrayDeque<>();
    private @Nullable String killedAt;

    private JobUseCases jobs(Job... jobs) {
        JobUseCases useCases = JobUseCases.of(
                house.transactions(),
                house.changes(clock),
                house.jobLedger(),
                house.jobQueue(),
                List.of(jobs),
                clock,
                () -> done.add("bell"));
        useCases.planJobs().plan();
        return useCases;
    }

    private Job nightly() {
        return Job.once("nightly", NIGHTLY, this::note);
    }

    private String note(JobOccurrence occurrence) {
        if (!troubles.isEmpty()) {
            throw troubles.pop();
        }
        done.add(occurrence.key());
        return "noted";
    }

    /** Passes through everything that catches failures, like the death of a process. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void note(JobOccurrence occurrence, String part) {
        if (part.equals(killedAt)) {
            throw new Killed();
        }
        note(new JobOccurrence(occurrence.key() + " " + part, null, occurrence.date()));
    }

    private static JobOccurrence may(int day) {
        LocalDate date = LocalDate.of(2026, 5, day);
        return new JobOccurrence(date.toString(), null, date);
    }

    private Instant run(JobUseCases jobs, @Nullable String asked) {
        return jobs.runJob().run("nightly", asked, "desk:8080").orElseThrow();
    }

    private JobView shown(JobUseCases jobs) {
        return jobs.listJobs().list(ADMIN).get(0);
    }

    private JobView.LastRun lastRun(JobUseCases jobs) {
        return Objects.requireNonNull(shown(jobs).lastRun());
    }

    @Test
    void doesWhatIsDueOnceHoweverOftenItsTurnComes() {
        JobUseCases jobs = jobs(nightly());
        assertThat(run(jobs, null)).isEqualTo("2026-05-02T00:30:00Z");
        assertThat(done).isEmpty();

        clock.set("2026-05-02T00:30:01Z");
        assertThat(run(jobs, null)).isEqualTo("2026-05-03T00:30:00Z");
        assertThat(run(jobs, null)).isEqualTo("2026-05-03T00:30:00Z");

        assertThat(done).containsExactly("2026-05-02");
    }

    @Test
    void catchesUpOnceAfterDaysWithoutAServer() {
        JobUseCases jobs = jobs(nightly());
        clock.set("2026-05-09T08:00:00Z");

        jobs.planJobs().plan();

        assertThat(shown(jobs).nextRun()).isEqualTo("2026-05-02T00:30:00Z"); // its run is overdue
        assertThat(run(jobs, null)).isEqualTo("2026-05-10T00:30:00Z");
        assertThat(done).containsExactly("2026-05-09");
    }

    @Test
    void owesNothingFromBeforeItWasKnown() {
        clock.set("2026-05-02T00:31:00Z");
        JobUseCases jobs = jobs(nightly());

        assertThat(run(jobs, null)).isEqualTo("2026-05-03T00:30:00Z");
        assertThat(done).isEmpty();
    }

    @Test
    void countsADayOnceThoughItsTimeWasMoved() {
        JobUseCases jobs = jobs(nightly());
        clock.set("2026-05-02T01:00:00Z");
        run(jobs, null);
        JobUseCases later = jobs(Job.once("nightly", new Daily(LocalTime.of(5, 0)), this::note));
        clock.set("2026-05-02T03:30:00Z");

        assertThat(run(later, null)).isEqualTo("2026-05-03T03:00:00Z");

        assertThat(done).containsExactly("2026-05-02");
    }

    @Test
    void makesUpForEverySecondThatADeadServerLeft() {
        JobUseCases jobs = jobs(Job.once("nightly", new Every(Duration.ofSeconds(1)), this::note));
        clock.set(EVENING.plusSeconds(7).toString());

        assertThat(run(jobs, null)).isEqualTo(EVENING.plusSeconds(8));

        assertThat(done).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void notesFailuresAndTriesAgainAfterLongerAndLonger() {
        JobUseCases jobs = jobs(nightly());
        troubles.add(new IllegalStateException("the disk is full"));
        troubles.add(new IllegalStateException("the disk is still full"));
        Instant due = Instant.parse("2026-05-02T00:30:00Z");
        clock.set(due.toString());

        assertThat(run(jobs, null)).isEqualTo(due.plusSeconds(10));
        clock.set(due.plusSeconds(10).toString());
        assertThat(run(jobs, null)).isEqualTo(due.plusSeconds(30));
        JobView failing = shown(jobs);
        assertThat(failing.failures()).isEqualTo(2);
        assertThat(failing.lastFailure())
                .isEqualTo(new JobView.LastFailure(
                        "2026-05-02",
                        due.plusSeconds(10),
                        "desk:8080",
                        "java.lang.IllegalStateException: the disk is still full"));
        jobs.planJobs().plan();
        assertThat(shown(jobs).nextRun()).isEqualTo(due.plusSeconds(30));

        clock.set(due.plusSeconds(30).toString());
        assertThat(run(jobs, null)).isEqualTo("2026-05-03T00:30:00Z");

        assertThat(done).containsExactly("2026-05-02");
        assertThat(shown(jobs).failures()).isZero();
        assertThat(lastRun(jobs).occurrence()).isEqualTo("2026-05-02");
    }

    @Test
    void leavesNothingOfAnAttemptThatFailed() {
        Job half = Job.once("nightly", NIGHTLY, occurrence -> {
            house.jobLedger().register("half done", EVENING);
            throw new IllegalStateException("in the middle");
        });
        JobUseCases jobs = jobs(half);
        clock.set("2026-05-02T00:30:00Z");

        run(jobs, null);

        assertThat(house.inWork(() -> house.jobLedger().standings())).doesNotContainKey("half done");
    }

    @Test
    void commitsTheLastBatchWithTheNoteThatItIsDone() {
        List<Progress> parts = List.of(new Progress(3, true), new Progress(3, true), new Progress(1, false));
        Deque<Progress> left = new ArrayDeque<>(parts);
        Job batches = Job.inBatches("nightly", NIGHTLY, "forgotten:", occurrence -> {
            assertThat(house.jobLedger().standings())
                    .allSatisfy(
                            (job, standing) -> assertThat(standing.lastRun()).isNull());
            return left.pop();
        });
        JobUseCases jobs = jobs(batches);
        clock.set("2026-05-02T00:30:00Z");

        run(jobs, null);

        assertThat(left).isEmpty();
        assertThat(lastRun(jobs).outcome()).isEqualTo("forgotten: 7");
    }

    @Test
    void stopsBetweenBatchesWhenAnotherHasFinished() {
        Instant due = Instant.parse("2026-05-02T00:30:00Z");
        Job batches = Job.inBatches("nightly", NIGHTLY, "forgotten:", occurrence -> {
            done.add("batch");
            house.jobLedger().recordRun("nightly", new Run("2026-05-02", due, due, due, "other:8080", "forgotten: 0"));
            return new Progress(1, true);
        });
        JobUseCases jobs = jobs(batches);
        clock.set(due.toString());

        assertThat(run(jobs, null)).isEqualTo("2026-05-03T00:30:00Z");

        assertThat(done).containsExactly("batch");
        assertThat(lastRun(jobs).server()).isEqualTo("other:8080");
    }

    @Test
    void doesEachPartOnceThoughItWasKilledInTheMiddle() {
        Job parts = Job.inParts("nightly", NIGHTLY, (occurrence, part) -> {
            part.once("7", () -> note(occurrence, "7"));
            part.once("8", () -> note(occurrence, "8"));
            return "left: 0";
        });
        JobUseCases jobs = jobs(parts);
        clock.set("2026-05-02T00:30:00Z");
        killedAt = "8";

        assertThatThrownBy(() -> run(jobs, null)).isInstanceOf(Killed.class);
        killedAt = null;
        run(jobs, null); // as the next server does
        run(jobs, null);

        assertThat(done).containsExactly("2026-05-02 7", "2026-05-02 8");
        assertThat(lastRun(jobs).outcome()).isEqualTo("changed: 2, left: 0");
        assertThat(house.inWork(() -> house.jobLedger().countPartsDone("nightly", may(2))))
                .isZero();
    }

    @Test
    void leavesNothingOfAPartThatFailedAndTriesItAgain() {
        Job parts = Job.inParts("nightly", NIGHTLY, (occurrence, part) -> {
            part.once("7", () -> {
                house.jobLedger().register("half done", EVENING);
                note(occurrence, "7");
            });
            part.once("8", () -> note(occurrence, "8"));
            return "left: 0";
        });
        JobUseCases jobs = jobs(parts);
        clock.set("2026-05-02T00:30:00Z");
        troubles.add(new IllegalStateException("the disk is full"));
        run(jobs, null);
        assertThat(house.inWork(() -> house.jobLedger().standings())).doesNotContainKey("half done");

        run(jobs, null);

        assertThat(done).containsExactly("2026-05-02 7", "2026-05-02 8");
        assertThat(house.inWork(() -> house.jobLedger().standings())).containsKey("half done");
    }

    @Test
    void callsUseCasesOutsideOfAnyUnitOfWork() {
        Job outside = Job.byUseCases("nightly", NIGHTLY, occurrence -> {
            assertThatThrownBy(() -> house.jobLedger().standings()).isInstanceOf(IllegalStateException.class);
            return new Job.Outcome(
                    note(occurrence), () -> house.jobLedger().register("written with the note", EVENING));
        });
        JobUseCases jobs = jobs(outside);
        clock.set("2026-05-02T00:30:00Z");

        run(jobs, null);
        run(jobs, null);

        assertThat(done).containsExactly("2026-05-02");
        assertThat(lastRun(jobs).outcome()).isEqualTo("noted");
        assertThat(house.inWork(() -> house.jobLedger().standings())).containsKey("written with the note");
    }

    @Test
    void doesWhatIsCalledForAtOnceAndOnceForEachCall() {
        AtomicReference<@Nullable String> call = new AtomicReference<>();
        JobUseCases jobs = jobs(Job.byUseCases(
                        "nightly", NIGHTLY, occurrence -> new Job.Outcome(note(occurrence), () -> call.set(null)))
                .triggeredBy(", and when called", () -> Optional.ofNullable(call.get())));
        assertThat(shown(jobs).schedule()).isEqualTo("daily at 02:30, and when called");

        call.set("settings-2");
        jobs.planJobs().plan();

        assertThat(shown(jobs).nextRun()).isEqualTo(EVENING);
        assertThat(run(jobs, null)).isEqualTo("2026-05-02T00:30:00Z");
        assertThat(run(jobs, null)).isEqualTo("2026-05-02T00:30:00Z");
        call.set("settings-3");
        clock.set(EVENING.plusSeconds(1).toString());
        run(jobs, null);
        assertThat(done).containsExactly("settings-2", "settings-3");
        assertThat(lastRun(jobs).occurrence()).isEqualTo("settings-3");
    }

    @Test
    void triesAgainLaterWhatIsCalledForAndFailed() {
        AtomicReference<@Nullable String> call = new AtomicReference<>("settings-2");
        JobUseCases jobs = jobs(Job.once("nightly", NIGHTLY, occurrence -> {
                    String told = note(occurrence);
                    call.set(null);
                    return told;
                })
                .triggeredBy(", and when called", () -> Optional.ofNullable(call.get())));
        troubles.add(new IllegalStateException("the disk is full"));

        assertThat(run(jobs, null)).isEqualTo(EVENING.plusSeconds(10));
        assertThat(done).isEmpty();
        clock.set(EVENING.plusSeconds(10).toString());
        assertThat(run(jobs, null)).isEqualTo("2026-05-02T00:30:00Z");

        assertThat(done).containsExactly("settings-2");
        assertThat(shown(jobs).failures()).isZero();
    }

    /** This should not happen, but must not keep a server busy. */
    @Test
    void comesToAnEndThoughACallIsNeverSettled() {
        JobUseCases jobs = jobs(nightly().triggeredBy(", and when called", () -> Optional.of("settings-2")));

        run(jobs, null);

        assertThat(done).containsExactly("settings-2");
    }

    @Test
    void doesByHandWhatAnAdministratorAsksFor() {
        JobUseCases jobs = jobs(nightly());

        StartJob.Started started =
                jobs.startJob().start(ADMIN, "nightly", NOTHING).view();

        assertThat(shown(jobs).nextRun()).isEqualTo(EVENING);
        String asked = house.inWork(() -> house.jobQueue().begin("nightly", "desk:8080"));
        assertThat(asked).isEqualTo(started.occurrence());
        assertThat(run(jobs, asked)).isEqualTo("2026-05-02T00:30:00Z");
        assertThat(run(jobs, asked)).isEqualTo("2026-05-02T00:30:00Z");
        assertThat(done).containsExactly("bell", "by-hand-2026-05-01T18:00:00Z-admin");
        assertThat(shown(jobs).runningOn()).isEqualTo("desk:8080");
    }

    @Test
    void showsThatWhatWasAskedForFailedAndLeavesItToWhoeverAsked() {
        JobUseCases jobs = jobs(nightly());
        troubles.add(new IllegalStateException("the disk is full"));

        assertThat(run(jobs, "by-hand-1")).isEqualTo("2026-05-02T00:30:00Z");

        assertThat(shown(jobs).failures()).isEqualTo(1);
        assertThat(Objects.requireNonNull(shown(jobs).lastFailure()).occurrence())
                .isEqualTo("by-hand-1");
        clock.set("2026-05-01T18:00:30Z");
        assertThat(run(jobs, null)).isEqualTo("2026-05-02T00:30:00Z");
        assertThat(done).isEmpty();
        assertThat(run(jobs, "by-hand-2")).isEqualTo("2026-05-02T00:30:00Z");
        assertThat(done).containsExactly("by-hand-2");
        assertThat(shown(jobs).failures()).isZero();
    }

    @Test
    void doesNotPutOffWhatFallsDueBecauseSomethingElseFailed() {
        JobUseCases jobs = jobs(nightly());
        clock.set("2026-05-02T00:29:59Z");
        for (int i = 0; i < 12; i++) { // by now a retry would wait for an hour
            troubles.add(new IllegalStateException("the disk is full"));
            run(jobs, "by-hand-" + i);
        }
        clock.set("2026-05-02T00:30:00Z");

        jobs.planJobs().plan();

        assertThat(shown(jobs).nextRun()).isEqualTo("2026-05-02T00:30:00Z");
    }

    @Test
    void refusesToStartWhatIsRunningOrUnknownOrNotTheCallersToStart() {
        JobUseCases jobs = jobs(nightly());
        jobs.startJob().start(ADMIN, "nightly", NOTHING);

        assertThatThrownBy(() -> jobs.startJob().start(ADMIN, "nightly", NOTHING))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons()).containsExactly(new JobAlreadyRunning("nightly")));
        assertThatThrownBy(() -> jobs.startJob().start(ADMIN, "weekly", NOTHING))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.reasons()).containsExactly(new Refusal.NotFound("job", "weekly")));
        assertThatThrownBy(() -> jobs.startJob().start(USER, "nightly", NOTHING))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons()).containsExactly(new AccessRefusal.Forbidden()));
        assertThatThrownBy(() -> jobs.listJobs().list(USER)).isInstanceOf(Refusal.class);
    }

    @Test
    void hasNoTurnForAJobThatItDoesNotKnow() {
        assertThat(jobs(nightly()).runJob().run("weekly", null, "desk:8080")).isEmpty();
    }

    @Test
    void refusesTwoJobsOfOneName() {
        assertThatThrownBy(() -> jobs(nightly(), nightly())).isInstanceOf(IllegalArgumentException.class);
    }
}
