package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterruptHandlerTest {

    private final InterruptHandler interruption = new InterruptHandler();

    @Test
    void breaksOffWhatDoesNotWaitForIt() {
        assertThat(interruption.endsWell()).isFalse();
    }

    @Test
    void endsAWorkThatWaitsForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> working = thread.submit(() -> interruption.ending(told::countDown, () -> {
                begun.countDown();
                await(told);
            }));
            await(begun);

            assertThat(interruption.endsWell()).isTrue();
            working.get(10, TimeUnit.SECONDS);
            assertThat(interruption.endsWell()).isFalse();
        } finally {
            thread.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
