package herberge.adapter.scheduler;

import static herberge.adapter.postgres.testing.Stores.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.adapter.postgres.job.JdbiJobQueue;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.job.JobUseCases.RunJob;
import herberge.domain.testing.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobSchedulerIT {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration NEXT = Duration.ofHours(1);
    private static final String FIRST = "first:1";
    private static final String SECOND = "second:2";

    private final Clock clock = Clock.systemUTC();
    private final TestDatabase database = TestDatabase.shared();
    private final JdbiJobQueue queue = new JdbiJobQueue(database.transactions());
    private final List<JobScheduler> schedulers = new ArrayList<>();
    private final List<Run> runs = new CopyOnWriteArrayList<>();

    /** One call of a job. */
    private record Run(String job, @Nullable String requestKey, String server, Instant at) {}

    @BeforeEach
    void empty() {
        database.truncate();
    }

    @AfterEach
    void close() {
        schedulers.forEach(JobScheduler::close);
    }

    @Test
    void runsEachDueJobOnOneOfTwoServers() {
        List<String> jobs =
                IntStream.range(0, 20).mapToObj(number -> "job-" + number).toList();
        jobs.forEach(this::planNow);
        CountDownLatch due = new CountDownLatch(jobs.size());
        CountDownLatch last = new CountDownLatch(1);
        RunJob work = (job, key, server) -> {
            Optional<Instant> next = record(job, key, server);
            (job.equals("last") ? last : due).countDown();
            return next;
        };

        List<JobScheduler> both = List.of(scheduler(FIRST, work), scheduler(SECOND, work));
        both.forEach(JobScheduler::poll);
        awaitLatch(due);
        planNow("last"); // due later than the others: if one of them were due again, it would run before this one
        both.forEach(JobScheduler::poll);
        awaitLatch(last);

        assertThat(runs)
                .filteredOn(run -> !run.job().equals("last"))
                .extracting(Run::job)
                .containsExactlyInAnyOrderElementsOf(jobs);
    }

    @Test
    void runsAFailedJobAgainAfterThePollInterval() {
        planNow("night");
        CountDownLatch twice = new CountDownLatch(2);
        scheduler(FIRST, (job, key, server) -> {
                    Optional<Instant> next = record(job, key, server);
                    twice.countDown();
                    if (twice.getCount() == 1) {
                        throw new IllegalStateException("the failure could not be recorded");
                    }
                    return next;
                })
                .poll();

        awaitLatch(twice);

        assertThat(Duration.between(runs.get(0).at(), runs.get(1).at())).isGreaterThanOrEqualTo(POLL);
        await().untilAsserted(() ->
                assertThat(plannedTime("night")).isAfter(clock.instant().plus(NEXT.dividedBy(2))));
    }

    @Test
    void leavesAJobThatItDoesNotKnowToOtherServers() {
        planNow("newer");
        scheduler(FIRST, (job, key, server) -> Optional.empty()).poll();

        await().untilAsserted(() ->
                assertThat(plannedTime("newer")).isAfter(clock.instant().plus(Duration.ofMinutes(9))));
    }

    @Test
    void passesTheKeyOfARequestToTheJob() {
        plan("night", clock.instant().plus(NEXT));
        database.transactions().run(SYSTEM, () -> queue.request("night", "key-1", clock.instant()));
        CountDownLatch once = new CountDownLatch(1);

        scheduler(FIRST, countingDown(once)).poll();
        awaitLatch(once);

        assertThat(runs).extracting(Run::requestKey).containsExactly("key-1");
    }

    @Test
    void waitsForARunningJobWhenItIsClosed() throws InterruptedException {
        planNow("night");
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        List<String> order = new CopyOnWriteArrayList<>();
        JobScheduler scheduler = scheduler(FIRST, (job, key, server) -> {
            started.countDown();
            awaitLatch(release);
            order.add("job ended");
            return record(job, key, server);
        });
        scheduler.poll();
        awaitLatch(started);

        Thread closing = new Thread(() -> {
            scheduler.close();
            order.add("scheduler closed");
        });
        closing.start();
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        release.countDown();
        closing.join(Patience.MILLIS);

        assertThat(order).containsExactly("job ended", "scheduler closed");
    }

    @Test
    void leavesDueJobsToOtherServersOnceItIsClosed() {
        planNow("night");
        CountDownLatch once = new CountDownLatch(1);
        JobScheduler first = scheduler(FIRST, countingDown(once));
        first.poll();
        awaitLatch(once);
        first.close();

        planNow("morning");
        first.poll();
        CountDownLatch morning = new CountDownLatch(1);
        scheduler(SECOND, countingDown(morning)).poll();
        awaitLatch(morning);

        assertThat(runs)
                .filteredOn(run -> run.job().equals("morning"))
                .extracting(Run::server)
                .containsExactly(SECOND);
    }

    private JobScheduler scheduler(String server, RunJob work) {
        // seldom heartbeats: no server is given up that is merely slow
        JobScheduler.Intervals intervals = new JobScheduler.Intervals(POLL, Patience.LIMIT);
        JobScheduler scheduler = new JobScheduler(database.app(), intervals, () -> server, work, clock);
        schedulers.add(scheduler);
        return scheduler;
    }

    private RunJob countingDown(CountDownLatch latch) {
        return (job, key, server) -> {
            Optional<Instant> next = record(job, key, server);
            latch.countDown();
            return next;
        };
    }

    private Optional<Instant> record(String job, @Nullable String key, String server) {
        Instant now = clock.instant();
        runs.add(new Run(job, key, server, now));
        return Optional.of(now.plus(NEXT));
    }

    private void planNow(String job) {
        plan(job, clock.instant());
    }

    private void plan(String job, Instant at) {
        database.transactions().run(SYSTEM, () -> {
            queue.plan(job, at);
            return at;
        });
    }

    private Instant plannedTime(String job) {
        return database.transactions()
                .read(
                        SYSTEM,
                        () -> Objects.requireNonNull(queue.places().get(job)).at());
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
