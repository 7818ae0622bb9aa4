package herberge.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.Relay;
import herberge.application.port.Relay.Listener;
import herberge.application.port.Relay.Topic;
import herberge.domain.testing.Patience;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Relay} must do. */
public interface RelayContract {

    /** Another server on the same relay; it receives only what the map names. */
    Relay joined(Map<Topic, Listener> listeners);

    /** Records everything that a listener receives, in order. */
    class Heard implements Listener {

        private final BlockingQueue<String> words = new LinkedBlockingQueue<>();

        @Override
        public void onMessage(String what) {
            words.add(what);
        }

        @Override
        public void onConnected() {
            words.add("(back)");
        }

        @Override
        public void onDisconnected() {
            words.add("(lost)");
        }

        public String next() {
            try {
                String word = words.poll(Patience.SECONDS, TimeUnit.SECONDS);
                return word == null ? "(nothing)" : word;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Asserts that there is nothing that {@link #next} has not returned. */
        public boolean hasHeardNothing() {
            return words.isEmpty();
        }

        public void await(String wanted) {
            String word = next();
            while (!word.equals(wanted)) {
                assertThat(word).as("while waiting for %s", wanted).isNotEqualTo("(nothing)");
                word = next();
            }
        }
    }

    private Relay listening(Heard heard, Topic topic) {
        Relay relay = joined(Map.of(topic, heard));
        heard.await("(back)");
        return relay;
    }

    @Test
    default void carriesWhatOneServerSaysToAll() {
        Heard first = new Heard();
        Heard second = new Heard();
        Relay relay = listening(first, Topic.EVENTS);
        Relay other = listening(second, Topic.EVENTS);

        relay.publish(Topic.EVENTS, "41");
        assertThat(second.next()).isEqualTo("41");
        other.publish(Topic.EVENTS, "42");
        assertThat(second.next()).isEqualTo("42");
        assertThat(List.of(first.next(), first.next())).containsExactly("41", "42");
    }

    @Test
    default void keepsTheOrderInWhichOneServerSpeaks() {
        Heard heard = new Heard();
        listening(heard, Topic.PRESENCE);
        Relay speaker = listening(new Heard(), Topic.EVENTS);
        List<String> words = IntStream.range(0, 300).mapToObj(i -> "word " + i).toList();

        words.forEach(word -> speaker.publish(Topic.PRESENCE, word));

        assertThat(IntStream.range(0, words.size()).mapToObj(i -> heard.next())).isEqualTo(words);
    }

    @Test
    default void keepsTopicsApart() {
        Heard heard = new Heard();
        Relay relay = listening(heard, Topic.PRESENCE);

        relay.publish(Topic.EVENTS, "not for us");
        relay.publish(Topic.PRESENCE, "for us");

        assertThat(heard.next()).isEqualTo("for us");
    }

    @Test
    default void carriesEveryLetterUpToTheLongest() {
        Heard heard = new Heard();
        Relay relay = listening(heard, Topic.PRESENCE);
        String odd = "'); drop table -- \"\\ äöüß \uD83D\uDECF\uFE0F \n\t, ; :";
        String longest = "ä".repeat(Relay.MOST_BYTES / 2);

        relay.publish(Topic.PRESENCE, odd);
        relay.publish(Topic.PRESENCE, longest);

        assertThat(heard.next()).isEqualTo(odd);
        assertThat(heard.next()).isEqualTo(longest);
    }

    @Test
    default void refusesWhatIsTooLong() {
        Relay relay = listening(new Heard(), Topic.PRESENCE);

        assertThatThrownBy(() -> relay.publish(Topic.PRESENCE, "ä".repeat(Relay.MOST_BYTES / 2 + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
