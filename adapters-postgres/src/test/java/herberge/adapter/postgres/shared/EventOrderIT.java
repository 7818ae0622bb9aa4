package herberge.adapter.postgres.shared;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aGuest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.port.EventLog.Logged;
import herberge.domain.guest.GuestId;
import herberge.domain.testing.OwnThread;
import herberge.domain.testing.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Tests that readers of the event log see it grow only at its end, however long a transaction takes to commit. */
class EventOrderIT {

    private static final int QUICK_WRITERS = 6;
    private static final int QUICK_CHANGES = 60;
    private static final int SLOW_WRITERS = 3;
    private static final int SLOW_CHANGES = 8;

    /** The last one is made when every reader has found some of the others. */
    private static final int CHANGES = QUICK_WRITERS * QUICK_CHANGES + SLOW_WRITERS * SLOW_CHANGES + 1;

    private static final int READERS = 3;

    /** The number of transactions that commit while a slow one has written and not committed. */
    private static final int OVERTAKING = 12;

    private static final int BATCH = 50;

    private final TestDatabase database = TestDatabase.shared();
    private final Stores stores = Stores.of(database);

    private long addGuest() {
        return stores.guests().add(aGuest().details(), BY_SYSTEM).id().value();
    }

    private void publish() {
        stores.write(() -> stores.eventLog().publish(BATCH));
    }

    private List<Logged> log() {
        return stores.read(() -> stores.eventLog().readAfter(0, 1_000));
    }

    @Test
    void whoWroteFirstAndCommitsLastComesLast() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Long> slow = OwnThread.supply(() -> stores.write(() -> {
            long guest = addGuest();
            written.countDown();
            await(mayCommit);
            return guest;
        }));
        await(written);
        long quick = stores.write(this::addGuest);

        publish();
        assertThat(log()).extracting(Logged::seq, Logged::id).containsExactly(tuple(1L, quick));
        mayCommit.countDown();
        long first = slow.get(Patience.SECONDS, TimeUnit.SECONDS);
        assertThat(log()).hasSize(1);
        publish();

        assertThat(log()).extracting(Logged::seq, Logged::id).containsExactly(tuple(1L, quick), tuple(2L, first));
        assertThat(stores.read(() -> stores.eventLog().position()).seq()).isEqualTo(2);
    }

    @Test
    void whoSawAnothersCommitComesAfterIt() {
        long first = stores.write(this::addGuest);
        long second = stores.write(() -> {
            assertThat(stores.guests().find(new GuestId(first))).isPresent();
            return addGuest();
        });

        publish();

        assertThat(log()).extracting(Logged::id).containsExactly(first, second);
    }

    /** The owner's role deletes audit rows: verification reports the gap, and reading continues. */
    @Test
    void notesOfRowsThatAreGoneHoldUpNobody() {
        Jdbi.create(database.superuser())
                .useHandle(h -> h.execute("insert into audit_unsealed select -n from generate_series(1, ?) n", BATCH));
        long guest = stores.write(this::addGuest);

        publish();

        assertThat(log()).extracting(Logged::seq, Logged::id).containsExactly(tuple(1L, guest));
    }

    @Test
    void nobodyEverSeesAGapThatFillsLater() throws Exception {
        Semaphore commits = new Semaphore(0);
        List<CompletableFuture<Void>> writing = Stream.concat(
                        IntStream.range(0, QUICK_WRITERS).mapToObj(i -> OwnThread.run(() -> writeQuickly(commits))),
                        IntStream.range(0, SLOW_WRITERS).mapToObj(i -> OwnThread.run(() -> writeSlowly(commits))))
                .toList();
        List<CompletableFuture<Void>> publishing = IntStream.range(0, 2)
                .mapToObj(i -> OwnThread.run(this::publishAll))
                .toList();
        CountDownLatch found = new CountDownLatch(READERS);
        List<CompletableFuture<Integer>> reading = IntStream.range(0, READERS)
                .mapToObj(i -> OwnThread.supply(() -> readAll(found)))
                .toList();

        for (CompletableFuture<Void> task : writing.subList(0, QUICK_WRITERS)) {
            task.get(Patience.SECONDS, TimeUnit.SECONDS);
        }
        commits.release(CHANGES * OVERTAKING); // no transaction is left that could overtake the last slow ones
        for (CompletableFuture<Void> task : writing) {
            task.get(Patience.SECONDS, TimeUnit.SECONDS);
        }
        await(found);
        stores.write(this::addGuest);
        for (CompletableFuture<Void> task : publishing) {
            task.get(Patience.SECONDS, TimeUnit.SECONDS);
        }
        for (CompletableFuture<Integer> task : reading) {
            assertThat(task.get(Patience.SECONDS, TimeUnit.SECONDS)).isGreaterThan(1);
        }
    }

    private void writeQuickly(Semaphore commits) {
        for (int i = 0; i < QUICK_CHANGES; i++) {
            stores.write(this::addGuest);
            commits.release();
        }
    }

    private void writeSlowly(Semaphore commits) {
        for (int i = 0; i < SLOW_CHANGES; i++) {
            stores.write(() -> {
                long guest = addGuest();
                commits.acquireUninterruptibly(OVERTAKING);
                return guest;
            });
        }
    }

    private void publishAll() {
        while (stores.read(() -> stores.eventLog().position()).seq() < CHANGES) {
            publish();
        }
    }

    /** Reads until everything is there, and returns how often something new was found; reports the first time. */
    private int readAll(CountDownLatch found) {
        List<Logged> known = new ArrayList<>();
        int looks = 0;
        while (known.size() < CHANGES) {
            long position = stores.read(() -> stores.eventLog().position()).seq();
            List<Logged> current = log();
            assertThat(current).hasSizeGreaterThanOrEqualTo((int) position);
            assertThat(current.stream().map(Logged::seq))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, current.size()).boxed().toList());
            assertThat(current.subList(0, known.size())).isEqualTo(known);
            looks += current.size() > known.size() ? 1 : 0;
            if (looks == 1 && known.isEmpty()) {
                found.countDown();
            }
            known = current;
        }
        return looks;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
