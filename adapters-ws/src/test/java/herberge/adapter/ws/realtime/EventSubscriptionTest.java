package herberge.adapter.ws.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.realtime.EventStream;
import herberge.domain.user.Role;
import herberge.domain.user.User;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventSubscriptionTest {

    private final HouseInMemory house = new HouseInMemory();
    private final User first = house.hire("first", Role.ADMIN);
    private final User second = house.hire("second", Role.ADMIN);
    private final ClientEnd client = new ClientEnd();

    private List<ObjectNode> events() {
        return client.everything().stream()
                .filter(message -> message.startsWith("text "))
                .map(message -> Frames.read(message.substring(5)).orElseThrow())
                .filter(message -> message.has("entity") && message.has("seq"))
                .toList();
    }

    private List<Long> seqs() {
        return events().stream().map(event -> event.path("seq").asLong()).toList();
    }

    private long now() {
        return house.stream().position().seq();
    }

    /** Lets the client read and the readers work until nothing is left. */
    private void settle() {
        client.read();
        while (house.waiting() > 0) {
            house.work();
            client.read();
        }
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void readsOnInTheLogOnlyOnceTheClientHasReadThePage() {
        house.addGuests(3 * EventStream.PAGE);
        house.stream().refresh();
        house.open(client, first, 0);

        house.work();
        int handedOver = client.unread();
        assertThat(handedOver).isBetween(1, 100);
        assertThat(house.waiting()).isZero(); // a page was read, and the next one is not requested yet
        for (int page = 1; page <= 3; page++) {
            client.read();
            assertThat(seqs()).isEqualTo(numbers(1, (long) page * EventStream.PAGE));
            assertThat(house.waiting()).isEqualTo(1);
            house.work();
            assertThat(house.waiting()).isZero();
        }
        settle();
        assertThat(seqs()).isEqualTo(numbers(1, now()));
    }

    @ParameterizedTest
    @CsvSource({"USER, true", "ADMIN, false", "USER, false"})
    void tellsAnAdministratorNothingFromHisOwnEndOn(Role role, boolean active) {
        house.open(client, first, now());
        settle();
        long before = now();
        house.addGuests(1);
        house.stream().refresh();
        settle();
        house.change(first, role, active);
        house.change(second, Role.ADMIN, true);
        house.addGuests(1);
        house.stream().refresh();
        settle();

        assertThat(client.closes()).containsExactly(4401);
        assertThat(seqs()).containsExactly(before + 1);
    }

    @Test
    void tellsNothingFromThereOnToOneWhoIsStillCatchingUpEither() {
        house.addGuests(2 * EventStream.PAGE);
        house.stream().refresh();
        house.open(client, first, 0);
        house.work();
        long before = now();
        house.change(first, Role.USER, true);
        house.change(second, Role.ADMIN, true);
        house.stream().refresh();
        settle();

        assertThat(client.closes()).containsExactly(4401);
        assertThat(seqs()).isNotEmpty().allMatch(seq -> seq <= before);
        assertThat(events())
                .noneMatch(
                        event -> event.path("payload").path("username").asText().equals("first")
                                && event.path("payload").path("role").asText().equals("user"));
    }

    @Test
    void letsWhoIsAnAdministratorAgainCatchUpWithTheTimeWhenHeWasNone() {
        house.change(first, Role.USER, true);
        house.change(first, Role.ADMIN, true);
        house.stream().refresh();
        house.open(client, first, 0);
        settle();
        house.change(second, Role.USER, true);
        house.stream().refresh();
        settle();

        assertThat(client.closes()).isEmpty();
        assertThat(seqs()).isEqualTo(numbers(1, now()));
    }

    @Test
    void goesOnWhereAnotherOneIsDemoted() {
        house.open(client, first, now());
        settle();
        house.change(second, Role.USER, false);
        house.stream().refresh();
        settle();

        assertThat(client.closes()).isEmpty();
        assertThat(events()).extracting(event -> event.path("type").asText()).containsExactly("user-updated");
    }
}
