package herberge.adapter.ws.realtime;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.realtime.Event;
import herberge.application.shared.EventView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FrameCacheTest {

    private final FrameCache cache = new FrameCache();
    private final List<Event> encoded = new ArrayList<>();
    private int length = 10;

    private static Event event(String type, long seq, String username) {
        return new Event(type, seq, "room", 1, seq, new EventView.Gone(1), 2, username, null, NOON);
    }

    private static Event event(long seq) {
        return event("room-updated", seq, "anna");
    }

    private EncodedFrame frame(Event event) {
        return cache.frame(event, missing -> {
            encoded.add(missing);
            return new EncodedFrame("x".repeat(length).getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void encodesAnEventOnce() {
        EncodedFrame first = frame(event(1));

        assertThat(frame(event(1))).isSameAs(first);
        assertThat(encoded).hasSize(1);
    }

    @Test
    void encodesAnotherEventOfTheSameNumber() {
        EncodedFrame first = frame(event("room-updated", 1, "anna"));

        assertThat(frame(event("room-updated", 1, "erased"))).isNotSameAs(first);
        assertThat(encoded).hasSize(2);
    }

    @Test
    void keepsADeletionBesideTheChangeOfTheSameNumber() {
        EncodedFrame change = frame(event("room-updated", 1, "anna"));
        EncodedFrame deletion = frame(event("room-deleted", 1, "anna"));

        assertThat(frame(event("room-updated", 1, "anna"))).isSameAs(change);
        assertThat(frame(event("room-deleted", 1, "anna"))).isSameAs(deletion);
        assertThat(encoded).hasSize(2);
    }

    @Test
    void keepsTheLatestThousand() {
        for (int seq = 1; seq <= 1_001; seq++) {
            frame(event(seq));
        }
        encoded.clear();

        frame(event(2));
        frame(event(1_001));
        assertThat(encoded).isEmpty();
        frame(event(1));
        assertThat(encoded).containsExactly(event(1));
    }

    @Test
    void forgetsTheOldestBeyondFourMebibytes() {
        length = 1 << 20;
        for (int seq = 1; seq <= 5; seq++) {
            frame(event(seq));
        }
        encoded.clear();

        frame(event(2));
        frame(event(5));
        assertThat(encoded).isEmpty();
        frame(event(1));
        assertThat(encoded).containsExactly(event(1));
    }

    @Test
    void keepsOneFrameHoweverLargeItIs() {
        length = 5 << 20;
        frame(event(1));
        frame(event(1));

        assertThat(encoded).hasSize(1);
    }
}
