package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.Patience;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterruptHandlerTest {

    private final InterruptHandler interrupts = new InterruptHandler();

    @Test
    void breaksOffWhatDoesNotWaitForIt() {
        assertThat(interrupts.stopAndWait()).isFalse();
    }

    @Test
    void endsAWorkThatWaitsForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> working = thread.submit(() -> interrupts.runUntilInterrupted(stopped::countDown, () -> {
                begun.countDown();
                await(stopped);
            }));
            await(begun);

            assertThat(interrupts.stopAndWait()).isTrue();
            working.get(Patience.SECONDS, TimeUnit.SECONDS);
            assertThat(interrupts.stopAndWait()).isFalse();
        } finally {
            thread.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
