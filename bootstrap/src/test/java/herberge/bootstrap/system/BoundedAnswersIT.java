package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.shared.PageRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Large answers to legal requests: lists of the largest guests, charts of full houses, exports of long histories. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundedAnswersIT {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final String AS_SYSTEM = "set herberge.username = 'system'; set herberge.request_id = 'many'; ";
    private static final int LARGE = 60;
    private static final int REMINDERS = 3_000;

    /** The largest size of a page: its text, the JSON around it, and one guest beyond the limit. */
    private static final int MOST = PageRequest.MAX_TEXT + (400 << 10);

    private final HouseUnderTest house = HouseUnderTest.open();
    private long guest;
    private long booking;

    /** Each of some 70 KiB: fifty companions with notes. */
    @BeforeAll
    void fill() {
        house.run(AS_SYSTEM + """
                insert into guest (first_name, last_name, member, tags, companions,
                                   version, created_at, created_by, updated_at, updated_by)
                select 'Groß', 'Gast ' || n, false, '{}',
                       (select jsonb_agg(jsonb_build_object('firstName', 'Anna', 'lastName', 'Albers', 'birthDate', null,
                                                            'relation', 'Reisegruppe', 'notes', repeat('x', 1000)))
                          from generate_series(1, 50)),
                       1, now(), 0, now(), 0
                  from generate_series(1, %d) n
                """.formatted(LARGE));
        HouseClient anna = house.anna();
        guest = anna.addGuest("Viel", "Erinnert").id();
        long room = anna.addRoom("Zimmer der Erinnerungen", 2).id();
        booking = anna.book(room, guest, FIRST.plusYears(1), FIRST.plusYears(1).plusDays(2))
                .id();
        house.run(AS_SYSTEM + """
                insert into reminder (booking_id, type, title, due_date, priority, version,
                                      created_at, created_by, updated_at, updated_by)
                select %d, 'manual', 'Erinnerung ' || n, '2026-01-01', 'low', 1, now(), 0, now(), 0
                  from generate_series(1, %d) n
                """.formatted(booking, REMINDERS));
        house.settle();
    }

    @AfterAll
    void leave() {
        house.close();
    }

    private List<JsonNode> pages(HouseClient who, String path) {
        List<JsonNode> pages = new ArrayList<>();
        String cursor = null;
        do {
            String next = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            JsonNode page = who.get(path + next).expect(200).body();
            assertThat(page.toString().length()).as("characters of a page").isLessThan(MOST);
            pages.add(page);
            cursor = page.path("nextCursor").textValue();
        } while (cursor != null);
        return pages;
    }

    private static List<Long> ids(List<JsonNode> pages) {
        return pages.stream()
                .flatMapToLong(page -> LongStream.range(0, page.path("items").size())
                        .map(i -> page.path("items").path((int) i).path("id").asLong()))
                .boxed()
                .toList();
    }

    private List<Long> stored(String sql) {
        return house.sql(sql).stream().map(Long::valueOf).toList();
    }

    @Test
    void endsAPageByItsSizeAndGivesEveryGuestOnce() {
        List<JsonNode> pages = pages(house.anna(), "/guests?limit=500");

        assertThat(pages).hasSizeGreaterThan(LARGE / 10);
        assertThat(ids(pages))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(stored("select id from guest"));
    }

    @Test
    void endsAPageOfASearchByItsSize() {
        List<JsonNode> pages = pages(house.anna(), "/guests?limit=500&q=Gro%C3%9F");

        assertThat(ids(pages)).doesNotHaveDuplicates().hasSize(LARGE);
    }

    @Test
    void endsAPageOfTheAuditByItsSize() {
        List<JsonNode> pages = pages(house.admin(), "/audit?limit=500&table=guest");

        assertThat(ids(pages))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        stored("select id from audit_log where table_name = 'guest' order by id desc"));
    }

    @Test
    void endsAPageOfTheEventsByItsSize() {
        HouseClient anna = house.anna();
        String epoch = anna.get("/events").expect(200).body().path("epoch").asText();
        List<Long> seqs = new ArrayList<>();
        long after = 0;
        JsonNode page;
        do {
            page = anna.get("/events?limit=500&after=" + after + "&epoch=" + epoch)
                    .expect(200)
                    .body();
            assertThat(page.path("recovered").asBoolean()).isTrue();
            assertThat(page.toString().length()).isLessThan(MOST);
            page.path("items").forEach(event -> seqs.add(event.path("seq").asLong()));
            after = page.path("seq").asLong();
        } while (!page.path("items").isEmpty());

        assertThat(seqs).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(LARGE + REMINDERS);
    }

    @Test
    void exportsAGuestOfManyRemindersWhole() {
        JsonNode export =
                house.anna().get("/guests/" + guest + "/export").expect(200).body();

        assertThat(export.path("bookings")).hasSize(1);
        assertThat(export.path("reminders")).hasSizeGreaterThanOrEqualTo(REMINDERS);
        assertThat(export.path("history")).hasSizeGreaterThan(REMINDERS);
    }

    @Test
    void showsAllRemindersOfToday() {
        JsonNode today = house.anna().get("/today").expect(200).body();

        assertThat(today.path("reminders")).hasSizeGreaterThanOrEqualTo(REMINDERS);
        assertThat(today.path("freeRooms").isArray()).isTrue();
    }

    /** Compares with the lists of bookings and blocks. */
    @Test
    void drawsEveryRoomWithAllThatHoldsItInOrder() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        HouseClient anna = house.anna();
        long other = anna.addGuest("Oft", "Dagewesen").id();
        for (int room = 0; room < 8; room++) {
            fill(anna.addRoom("Zimmer " + random.nextInt(30), 2).id(), other, random);
        }

        JsonNode chart = anna.get("/tape-chart?from=" + FIRST.plusDays(10) + "&to=" + FIRST.plusDays(60))
                .expect(200)
                .body();

        assertThat(chart).isInstanceOfSatisfying(ObjectNode.class, is -> is.remove(List.of("eventSeq", "epoch")));
        assertThat(chart.toString())
                .as("seed %d", seed)
                .isEqualTo(expectedChart(FIRST.plusDays(10), FIRST.plusDays(60)).toString());
    }

    private void fill(long room, long who, Random random) {
        LocalDate day = FIRST.plusDays(random.nextInt(5));
        while (day.isBefore(FIRST.plusDays(70))) {
            LocalDate end = day.plusDays(1 + random.nextInt(9));
            if (random.nextInt(4) == 0) {
                house.anna().addBlock(room, day, end).expect(201);
            } else {
                house.anna().book(room, who, day, end).expect(201);
            }
            day = end.plusDays(random.nextInt(3));
        }
    }

    private ObjectNode expectedChart(LocalDate from, LocalDate to) {
        ObjectNode chart = JsonNodeFactory.instance
                .objectNode()
                .put("from", from.toString())
                .put("to", to.toString());
        ArrayNode rooms = chart.putArray("rooms");
        String window = "&from=" + from + "&to=" + to;
        for (JsonNode page : pages(house.anna(), "/rooms?limit=500")) {
            for (JsonNode room : page.path("items")) {
                ObjectNode row = rooms.addObject().put("roomId", room.path("id").asLong());
                List.of("name", "location", "buildingType", "capacity", "active")
                        .forEach(field -> row.set(field, room.path(field)));
                String held = "?limit=500&roomId=" + room.path("id").asLong() + window;
                ArrayNode stays = row.putArray("stays");
                pages(house.anna(), "/bookings" + held)
                        .forEach(bookings -> bookings.path("items").forEach(one -> stays.add(stay(one))));
                ArrayNode blocks = row.putArray("blocks");
                pages(house.anna(), "/room-blocks" + held)
                        .forEach(all -> all.path("items").forEach(one -> blocks.add(block(one))));
                row.putArray("warnings");
            }
        }
        return chart;
    }

    private static ObjectNode stay(JsonNode booking) {
        ObjectNode stay = JsonNodeFactory.instance.objectNode();
        stay.set("bookingId", booking.path("id"));
        stay.set("reservationNumber", booking.path("reservationNumber"));
        stay.set("guestId", booking.path("guestId"));
        stay.set("guestName", booking.path("guest").path("name"));
        List.of("checkIn", "checkOut").forEach(field -> stay.set(field, booking.path(field)));
        stay.putNull("occupiedUntil");
        List.of(
                        "status",
                        "partySize",
                        "continuesId",
                        "groupId",
                        "expectedArrival",
                        "expectedDeparture",
                        "openCents",
                        "version")
                .forEach(field -> stay.set(field, booking.path(field)));
        return stay;
    }

    private static ObjectNode block(JsonNode is) {
        ObjectNode block = JsonNodeFactory.instance.objectNode();
        List.of("id", "from", "to", "reason", "version").forEach(field -> block.set(field, is.path(field)));
        return block;
    }

    @Test
    void namesEachFieldOnceHoweverOftenItChanged() {
        HouseClient anna = house.anna();
        long much = anna.addGuest("Oft", "Geändert").id();
        for (int version = 1; version <= 30; version++) {
            anna.patch("/guests/" + much, version, Map.of("city", "Ort " + version))
                    .expect(200);
        }

        JsonNode conflict = anna.patch("/guests/" + much, 1, Map.of("city", "Bremen"))
                .expect(412)
                .body();

        assertThat(conflict.path("changes")).hasSize(1);
        assertThat(conflict.path("changes").path(0).path("to").asText()).isEqualTo("Ort 30");
        assertThat(conflict.path("clashes").path(0).asText()).isEqualTo("city");
    }
}
