package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.domain.testing.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client that stops reading: other clients notice nothing, and the client loses no event. */
class SlowClientIT {

    /** So many at once; clients that read keep up with that. */
    private static final int CHUNK = 500;

    /** More than a socket's queue and the buffers of the kernel hold together, at two kilobytes an event. */
    private static final int CHUNKS = 16;

    /** So many fit into the queue, even if the kernel buffers nothing. */
    private static final int CHUNKS_QUEUED = 4;

    private static HouseUnderTest house;

    @BeforeAll
    static void open() {
        // the slow client reads why it was closed only after the others have read everything
        house = HouseUnderTest.open(PatientTimings.withCutDelay(Patience.LIMIT));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** By SQL and all at once: servers find changes by themselves that no message announces. */
    private static void addGuests(String lastName) {
        String id = "set_config('herberge.user_id', '0', true), set_config('herberge.username', 'system', true),"
                + " set_config('herberge.request_id', 'many', true)";
        house.sql("with author as (select " + id + ")"
                + " insert into guest (first_name, last_name, notes, member, tags, companions, version, created_at,"
                + " created_by, updated_at, updated_by)"
                + " select 'Viele', '" + lastName + "', repeat('x', 1500), false, '{}', '[]', 1, now(), 0, now(), 0"
                + " from author, generate_series(1, " + CHUNK + ") returning id");
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void isGivenUpComesBackAndHasEverythingWhileTheOthersNeverWaited() {
        try (SocketClient anna = SocketClient.of(house.anna());
                SocketClient ben = SocketClient.of(house.ben());
                RawSocket stalled = RawSocket.at(house.ben().url(), 4_096)) {
            stalled.text(String.valueOf(house.ben().token()));
            JsonNode ready = stalled.next("ready");
            long room = house.admin().addRoom("Stau", 2).id();
            anna.await("room-created");
            long before = stalled.next("room-created").path("seq").asLong();
            for (int chunk = 1; chunk <= CHUNKS; chunk++) {
                addGuests("Gast");
                long last = before + (long) chunk * CHUNK;
                for (SocketClient reader : List.of(anna, ben)) {
                    reader.await(frame -> frame.path("seq").asLong() == last && frame.has("entity"));
                    assertThat(reader.isOpen()).isTrue();
                }
                if (chunk == CHUNKS_QUEUED) { // the others have all events, and the slow client is still connected
                    stalled.text(
                            HouseClient.json(Map.of("type", "focus", "entity", "room", "id", room, "mode", "view")));
                    anna.awaitAt("room", room, "Ben Wimmer view");
                }
            }
            long all = before + (long) CHUNKS * CHUNK;
            anna.awaitAt("room", room, ""); // given up
            assertThat(anna.seqs()).isEqualTo(numbers(before, all));
            assertThat(ben.seqs()).isEqualTo(numbers(before, all));

            List<Long> read = new ArrayList<>();
            String text = stalled.nextText();
            while (!text.isEmpty()) {
                JsonNode frame = SocketClient.json(text);
                if (frame.has("seq")) {
                    read.add(frame.path("seq").asLong());
                }
                text = stalled.nextText();
            }

            assertThat(stalled.readToTheEnd()).isEqualTo(4508);
            assertThat(read.size()).isLessThan((int) (all - before));
            assertThat(read).isEqualTo(numbers(before + 1, before + read.size()));
            assertRecovers(before + read.size(), all, ready.path("epoch").asText());
        }
    }

    private static void assertRecovers(long after, long all, String epoch) {
        try (SocketClient again = SocketClient.of(house.ben(), after, epoch)) {
            again.await(frame -> frame.path("seq").asLong() == all && frame.has("entity"));

            assertThat(again.await("ready").path("recovered").asBoolean()).isTrue();
            assertThat(again.seqs()).isEqualTo(numbers(after + 1, all));
        }
    }
}
