package herberge.adapter.ws.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.shared.MemoryBudget;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A queue whose client reads only when the test says so. */
final class SendQueueTest {

    private static final int KIB = 1 << 10;

    private final ClientEnd client = new ClientEnd();
    private final MemoryBudget memory = new MemoryBudget(10L * KIB * KIB);
    private final AtomicInteger overflows = new AtomicInteger();
    private final AtomicInteger reliefs = new AtomicInteger();
    private final SendQueue queue = new SendQueue(
            client.session(), new SendQueue.Limits(memory, reliefs::incrementAndGet), overflows::incrementAndGet);

    private static EncodedFrame frame(String text) {
        return new EncodedFrame(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<EncodedFrame> frames(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> frame("frame " + number))
                .toList();
    }

    private static List<EncodedFrame> large(int count, int bytes) {
        return IntStream.range(0, count)
                .mapToObj(number -> frame("x".repeat(bytes)))
                .toList();
    }

    private static List<String> texts(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "text frame " + number)
                .toList();
    }

    @Test
    void sendsInTheOrderOfItsCalls() {
        queue.put(frames(1, 3));
        queue.put(frames(4, 100));
        client.read();

        assertThat(client.everything()).isEqualTo(texts(1, 100));
        assertThat(queue.bytes()).isZero();
        assertThat(memory.held()).isZero();
    }

    @Test
    void passesSixteenFramesToTheSocketAndKeepsTheOthers() {
        queue.put(frames(1, 40));

        assertThat(client.unread()).isEqualTo(16);
        client.read();
        assertThat(client.everything()).hasSize(40);
    }

    @Test
    void passesNoMoreThanAQuarterOfAMebibyteToTheSocket() {
        queue.put(large(10, 100 * KIB));

        assertThat(client.unread()).isEqualTo(3); // the third one exceeds it
        client.read();
        assertThat(client.everything()).hasSize(10);
    }

    @Test
    void countsTheBytesThatHaveNotLeft() {
        queue.put(large(3, 10));
        assertThat(queue.bytes()).isEqualTo(30);

        client.read();
        assertThat(queue.bytes()).isZero();
    }

    @Test
    void fourThousandFramesMayWait() {
        queue.put(frames(1, 4_000));
        assertThat(overflows).hasValue(0);

        queue.put(frames(4_001, 4_017)); // sixteen of the former ones have been passed on
        assertThat(overflows).hasValue(1);
    }

    @Test
    void takesABatchOfAnySizeWhenItIsEmptyAndNoFurtherOneBeforeThatHasLeft() {
        queue.put(large(6, KIB * KIB));
        assertThat(overflows).hasValue(0);

        queue.put(List.of(frame("one more")));
        assertThat(overflows).hasValue(1);
    }

    @Test
    void reportsAnOverflowOnceAndSendsNothingMore() {
        queue.put(frames(1, 5_000));
        queue.put(frames(5_001, 5_002));
        client.read();

        assertThat(overflows).hasValue(1);
        assertThat(client.everything()).isEmpty();
        assertThat(memory.held()).isZero();
    }

    @Test
    void countsAFrameOfManyQueuesOnce() {
        SendQueue other = new SendQueue(new ClientEnd().session(), new SendQueue.Limits(memory, () -> {}), () -> {});
        EncodedFrame shared = frame("x".repeat(KIB));
        queue.put(List.of(shared));
        other.put(List.of(shared));

        assertThat(memory.held()).isEqualTo(KIB);
        client.read();
        assertThat(memory.held()).isEqualTo(KIB);
    }

    @Test
    void asksForReliefWhereTheMemoryIsUsedUpAndQueuesTheFrameNevertheless() {
        memory.insist(10L * KIB * KIB);
        queue.put(frames(1, 1));
        client.read();

        assertThat(reliefs).hasValue(1);
        assertThat(client.everything()).isEqualTo(texts(1, 1));
    }

    @Test
    void runsATaskOnceEverythingHasLeft() {
        List<String> ran = new ArrayList<>();
        queue.put(frames(1, 20));
        queue.whenSent(() -> ran.add("after " + client.everything().size()));
        assertThat(ran).isEmpty();

        client.read();
        assertThat(ran).containsExactly("after 20");
        queue.put(frames(21, 21));
        client.read();
        assertThat(ran).hasSize(1);
    }

    @Test
    void runsATaskAtOnceIfNothingWaits() {
        List<String> ran = new ArrayList<>();
        queue.whenSent(() -> ran.add("now"));

        assertThat(ran).containsExactly("now");
    }

    @Test
    void sendsWhatATaskAddsWhileTheLastFrameLeaves() {
        queue.put(frames(1, 20));
        queue.whenSent(() -> queue.put(frames(21, 60)));
        client.read();

        assertThat(client.everything()).isEqualTo(texts(1, 60));
    }

    @Test
    void dropsWhatWaitsWhenItIsClosed() {
        List<String> ran = new ArrayList<>();
        queue.put(frames(1, 100));
        queue.whenSent(() -> ran.add("sent"));

        assertThat(queue.close()).isTrue();
        assertThat(queue.close()).isFalse();
        client.read();
        assertThat(client.everything()).isEqualTo(texts(1, 16));
        assertThat(ran).isEmpty();
        assertThat(memory.held()).isZero();
    }

    @Test
    void acceptsNothingOnceItIsClosed() {
        queue.close();
        queue.put(frames(1, 1));

        assertThat(client.unread()).isZero();
        assertThat(overflows).hasValue(0);
        assertThat(memory.held()).isZero();
    }

    @Test
    void sendsPingsAheadOfFramesThatWait() {
        queue.put(frames(1, 100));
        queue.ping();

        assertThat(client.unread("ping")).isEqualTo(1);
    }

    @Test
    void cutsTheConnection() {
        queue.disconnect();

        assertThat(client.cuts()).isEqualTo(1);
    }
}
