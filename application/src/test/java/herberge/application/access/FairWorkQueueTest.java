package herberge.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.access.FairWorkQueue.Rank;
import herberge.application.access.FairWorkQueue.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FairWorkQueueTest {

    private static final Ticket BUSY = new Ticket(Rank.NEW, "busy");

    private final FairWorkQueue queue = new FairWorkQueue(1, 20);
    private final Map<String, CompletableFuture<Boolean>> waiting = new TreeMap<>();

    private void busy() {
        assertThat(queue.requestPlace(BUSY)).isCompletedWithValue(true);
    }

    private void wait(Rank rank, String key, int times) {
        for (int i = 0; i < times; i++) {
            waiting.put(rank + " " + key + " " + i, queue.requestPlace(new Ticket(rank, key)));
        }
    }

    /** Ends one piece of work after the other; returns whose turn it was. */
    private List<String> served(int turns) {
        List<String> served = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            queue.leave();
            waiting.entrySet().removeIf(entry -> {
                boolean now = entry.getValue().isDone();
                if (now) {
                    served.add(entry.getKey());
                }
                return now;
            });
        }
        return served;
    }

    private List<String> sentAway() {
        return waiting.entrySet().stream()
                .filter(entry -> entry.getValue().isDone() && !entry.getValue().join())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void servesThoseItKnowsEverySecondTimeAndTheOthersInTurn() {
        busy();
        wait(Rank.FAILED, "a", 3);
        wait(Rank.NEW, "b", 3);
        wait(Rank.KNOWN, "c", 3);

        assertThat(served(9))
                .containsExactly(
                        "KNOWN c 0",
                        "NEW b 0",
                        "KNOWN c 1",
                        "FAILED a 0",
                        "KNOWN c 2",
                        "NEW b 1",
                        "NEW b 2",
                        "FAILED a 1",
                        "FAILED a 2");
    }

    @Test
    void servesKeysInTurnHoweverManyWaitUnderOneOfThem() {
        busy();
        wait(Rank.NEW, "many", 10);
        wait(Rank.NEW, "one", 1);

        assertThat(served(2)).containsExactly("NEW many 0", "NEW one 0");
    }

    @Test
    void givesPlacesOfGuessersToThoseItKnowsWhoCameLater() {
        busy();
        IntStream.range(0, 8).forEach(i -> wait(Rank.FAILED, "guesser " + i, 1));
        IntStream.range(0, 12).forEach(i -> wait(Rank.NEW, "stranger " + i, 1));

        wait(Rank.KNOWN, "anna", 1);

        assertThat(sentAway()).hasSize(1).allMatch(one -> one.startsWith("FAILED"));
        waiting.remove(sentAway().get(0));
        assertThat(served(1)).containsExactly("KNOWN anna 0");
    }

    /** Guessers are refused soon instead of waiting long. */
    @Test
    void letsGuessersWaitInPartOfThePlacesOnly() {
        busy();
        IntStream.range(0, 20).forEach(i -> wait(Rank.FAILED, "guesser " + i, 1));

        assertThat(sentAway()).hasSize(12);
        assertThat(queue.isFull()).isFalse();
    }

    @Test
    void refusesStrangersOfACrowdWhenTheyHaveWaitedForLong() {
        busy();
        wait(Rank.KNOWN, "anna", 10);
        IntStream.range(0, 8).forEach(i -> wait(Rank.NEW, "stranger " + i, 1));
        assertThat(served(2)).containsExactly("KNOWN anna 0", "NEW stranger 0 0");
        wait(Rank.NEW, "late", 1);
        assertThat(served(7)).contains("NEW stranger 1 0");
        assertThat(sentAway()).isEmpty();

        queue.leave();

        assertThat(sentAway())
                .containsExactly(IntStream.range(2, 8)
                        .mapToObj(i -> "NEW stranger " + i + " 0")
                        .toArray(String[]::new));
        assertThat(waiting.get("NEW late 0")).isCompletedWithValue(true);
    }

    @Test
    void refusesAFewOfACrowdAtOnce() {
        busy();
        IntStream.range(0, 20).forEach(i -> wait(Rank.NEW, "stranger " + i, 1));
        served(9);
        assertThat(sentAway()).isEmpty();

        queue.leave();

        assertThat(sentAway()).hasSize(8);
    }

    /** All desks of a house, new to it, have one address. */
    @Test
    void letsStrangersOfFewAddressesWait() {
        busy();
        IntStream.range(0, 4).forEach(i -> wait(Rank.NEW, "address " + i, 5));

        assertThat(served(20)).hasSize(20);
        assertThat(sentAway()).isEmpty();
    }

    @Test
    void takesAPlaceFromTheGuesserThatHasMost() {
        busy();
        wait(Rank.NEW, "stranger", 12);
        wait(Rank.FAILED, "many", 8);

        wait(Rank.FAILED, "one", 1);

        assertThat(sentAway()).containsExactly("FAILED many 7");
    }

    @Test
    void keepsAFewPlacesForEveryRank() {
        busy();
        IntStream.range(0, 10).forEach(i -> wait(Rank.FAILED, "guesser " + i, 1));
        IntStream.range(0, 10).forEach(i -> wait(Rank.NEW, "stranger " + i, 1));

        IntStream.range(0, 30).forEach(i -> wait(Rank.KNOWN, "user " + i, 1));

        assertThat(sentAway().stream().filter(one -> one.startsWith("FAILED"))).hasSize(8);
        assertThat(sentAway().stream().filter(one -> one.startsWith("NEW"))).hasSize(6);
        assertThat(sentAway().stream().filter(one -> one.startsWith("KNOWN"))).hasSize(16);
    }

    @Test
    void takesAPlaceFromTheKeyThatHasMost() {
        busy();
        wait(Rank.KNOWN, "anna", 20);

        wait(Rank.KNOWN, "ben", 1);
        wait(Rank.KNOWN, "carla", 1);

        assertThat(sentAway()).containsExactly("KNOWN anna 18", "KNOWN anna 19");
    }

    @Test
    void sendsTheNewcomerAwayWhereAllHaveOnePlace() {
        busy();
        IntStream.range(0, 20).forEach(i -> wait(Rank.NEW, "stranger " + i, 1));

        wait(Rank.NEW, "newcomer", 1);
        wait(Rank.FAILED, "guesser", 1);

        assertThat(sentAway()).containsExactly("FAILED guesser 0", "NEW newcomer 0");
        assertThat(queue.isFull()).isTrue();
    }

    @Test
    void runsNoMoreAtOnceThanItMay() {
        FairWorkQueue two = new FairWorkQueue(2, 1);

        assertThat(two.requestPlace(BUSY)).isCompletedWithValue(true);
        assertThat(two.requestPlace(BUSY)).isCompletedWithValue(true);
        assertThat(two.requestPlace(BUSY)).isNotDone();
        assertThat(two.requestPlace(BUSY)).isCompletedWithValue(false);
        two.leave();
        two.leave();
        assertThat(two.requestPlace(BUSY))
                .as("one has left, one has come from the queue")
                .isCompletedWithValue(true);
    }
}
