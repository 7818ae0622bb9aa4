package herberge.application.access;

import static herberge.application.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.access.FairWorkQueue.Rank;
import herberge.application.access.FairWorkQueue.Ticket;
import herberge.application.shared.Caller;
import herberge.application.testing.MemoryCommonPasswords;
import herberge.application.testing.MemoryPasswords;
import herberge.domain.testing.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PasswordHasherTest {

    private static final Ticket TICKET = new Ticket(Rank.NEW, "192.0.2.1");
    private static final Caller SYSTEM = Caller.system("request");

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private static PasswordHasher desk(int atOnce, int waiting) {
        return new PasswordHasher(
                new MemoryPasswords(), new MemoryCommonPasswords(), new RequestLimits(0, 0, 0, atOnce, waiting));
    }

    @Test
    void worksOnNoMoreThanAllowedAtOnce() throws Exception {
        PasswordHasher desk = desk(2, 50);
        AtomicInteger working = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(20);
        List<Future<Integer>> most = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            most.add(threads.submit(() -> {
                start.await();
                return desk.runQueued(TICKET, () -> {
                    int now = working.incrementAndGet();
                    new MemoryPasswords().hash("takes a moment");
                    working.decrementAndGet();
                    return now;
                });
            }));
        }

        for (Future<Integer> future : most) {
            assertThat(future.get(Patience.SECONDS, TimeUnit.SECONDS)).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void sendsWhoFindsTheQueueFullAway() throws Exception {
        PasswordHasher desk = desk(1, 1);
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1);
        Future<String> first = threads.submit(() -> desk.runQueued(TICKET, () -> {
            inside.countDown();
            return "first after " + waited(done);
        }));
        inside.await();
        Future<String> second = threads.submit(() -> desk.runQueued(TICKET, () -> "second"));
        awaitFull(desk);

        assertRefused(() -> desk.runQueued(TICKET, () -> "third"), "rate-limited");

        done.countDown();
        assertThat(first.get(Patience.SECONDS, TimeUnit.SECONDS)).isEqualTo("first after true");
        assertThat(second.get(Patience.SECONDS, TimeUnit.SECONDS)).isEqualTo("second");
        assertThat(desk.hash(SYSTEM, "password")).isNotEmpty();
    }

    @Test
    void givesAPlaceBackWhereTheWorkFails() throws InterruptedException, ExecutionException {
        PasswordHasher desk = desk(1, 0);
        for (int i = 0; i < 3; i++) {
            Future<String> failed = threads.submit(() -> desk.runQueued(TICKET, () -> {
                throw new IllegalStateException("broken");
            }));
            assertThat(failed).failsWithin(Patience.SECONDS, TimeUnit.SECONDS);
        }

        assertThat(desk.runQueued(TICKET, () -> "free")).isEqualTo("free");
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(Patience.SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void awaitFull(PasswordHasher desk) {
        while (!desk.isFull()) {
            Thread.onSpinWait();
        }
    }
}
