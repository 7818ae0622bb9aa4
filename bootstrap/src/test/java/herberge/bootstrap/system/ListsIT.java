package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lists: order, pages, filters, and conditional requests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsIT {

    private static final LocalDate DAY = LocalDate.of(2028, 2, 27);

    private final HouseUnderTest house = HouseUnderTest.open();
    private final HouseClient anna = house.anna();

    @AfterAll
    void leave() {
        house.close();
    }

    @Test
    void listsRoomsByLocationThenNameInNaturalOrder() {
        for (String room : List.of(
                "Hof 10/2 - EZ", "Hof 2/10 - EZ", "Hof 2/9 - EZ", "Hof 2/Ä - App", "Hof 2/B - App", "Hof 10/1 - App")) {
            anna.post(
                            "/rooms",
                            Map.of(
                                    "name",
                                    room.split("/", -1)[1],
                                    "location",
                                    room.split("/", -1)[0],
                                    "buildingType",
                                    "EZ",
                                    "capacity",
                                    1))
                    .expect(201);
        }

        List<String> listed = pages(
                "/rooms",
                4,
                room -> room.path("location").asText() + "/" + room.path("name").asText());

        assertThat(listed.stream().filter(room -> room.startsWith("Hof")))
                .containsExactly(
                        "Hof 2/9 - EZ",
                        "Hof 2/10 - EZ",
                        "Hof 2/Ä - App",
                        "Hof 2/B - App",
                        "Hof 10/1 - App",
                        "Hof 10/2 - EZ");
    }

    @Test
    void listsGuestsInGermanOrder() {
        List<String> ordered = List.of(
                "Qadam", "Qaermel", "Qärger", "Qarm", "Qärmel", "Qarndt", "Qgrass", "Qgraß", "Qgrat", "Qofen", "Qöl",
                "Qolaf", "Qzander");
        for (int i = 0; i < ordered.size(); i++) {
            anna.addGuest("Erika", ordered.get(i * 5 % ordered.size()));
        }
        long second = anna.addGuest("Änne", "Qzander").id();
        long third = anna.addGuest("Änne", "Qzander").id();

        List<String> listed =
                pages("/guests", 5, guest -> guest.path("lastName").asText());

        assertThat(listed.stream().filter(name -> name.startsWith("Q") && !name.equals("Qzander")))
                .containsExactlyElementsOf(ordered.subList(0, ordered.size() - 1));
        assertThat(pages("/guests", 5, guest -> guest.path("id").asLong())).containsSubsequence(second, third);
    }

    @Test
    void givesEveryItemOnceWhileOthersCome() {
        for (int i = 0; i < 20; i++) {
            anna.addGuest("Seite", "Xaver " + (10 + i));
        }
        List<String> seen = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        String cursor = "";
        int inserted = 0;
        do {
            JsonNode page = anna.get("/guests?limit=3" + cursor).expect(200).body();
            page.path("items").forEach(item -> seen.add(item.path("lastName").asText()));
            page.path("items").forEach(item -> ids.add(item.path("id").asLong()));
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asText();
            anna.addGuest("Davor", "Aaron " + inserted++);
            if (inserted < 4) {
                anna.addGuest("Danach", "Zzz " + inserted);
            }
        } while (!cursor.isEmpty());

        assertThat(seen.stream().filter(name -> name.startsWith("Xaver")))
                .containsExactlyElementsOf(IntStream.range(0, 20)
                        .mapToObj(i -> "Xaver " + (10 + i))
                        .toList());
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(seen).contains("Zzz 1", "Zzz 3");
    }

    @Test
    void aHistorySaysUpToWhichEventItKnows() {
        long guest = anna.addGuest("Erika", "Folge").id();
        await().until(() -> anna.get("/guests?limit=1").body().path("eventSeq").asLong() > 0);
        long before = anna.get("/guests?limit=1").body().path("eventSeq").asLong();

        JsonNode history = anna.get("/guests/" + guest + "/history").expect(200).body();

        assertThat(history.path("eventSeq").asLong()).isGreaterThanOrEqualTo(before);
        assertThat(history.path("epoch").asText()).isNotEmpty();
    }

    @Test
    void listsBookingsByArrivalThenId() {
        long guest = anna.addGuest("Erika", "Folge").id();
        long late = book("Folge 1", guest, DAY.plusDays(9), 1).id();
        long early = book("Folge 2", guest, DAY, 9).id();
        long tie = book("Folge 3", guest, DAY.plusDays(9), 5).id();

        assertThat(pages(
                        "/bookings?guestId=" + guest,
                        1,
                        booking -> booking.path("id").asLong()))
                .containsExactly(early, late, tie);
    }

    @Test
    void filtersBookings() {
        long guest = anna.addGuest("Jürgen", "Filtermann").id();
        Reply first = book("Sieb 1", guest, DAY, 3); // over 29 February
        Reply second = book("Sieb 2", guest, DAY.plusDays(3), 2);
        Reply third = book("Sieb 3", guest, DAY.plusDays(10), 2);
        anna.patch("/bookings/" + third.id(), 1, Map.of("notes", "Anreise mit Fährschiff"))
                .expect(200);
        anna.step(second.id(), "cancel", 1).expect(200);
        anna.step(third.id(), "reserve", 2).expect(200);
        String of = "guestId=" + guest + "&";
        long a = first.id();
        long b = second.id();
        long c = third.id();

        assertThat(bookings(of)).containsExactly(a, b, c);
        assertThat(bookings("roomId=" + first.body().path("roomId").asLong())).containsExactly(a);
        assertThat(bookings(of + "from=" + DAY.plusDays(3))).containsExactly(b, c);
        assertThat(bookings(of + "to=" + DAY.plusDays(3))).containsExactly(a);
        assertThat(bookings(of + "from=" + DAY.plusDays(2) + "&to=" + DAY.plusDays(4)))
                .containsExactly(a, b);
        assertThat(bookings(of + "status=cancelled")).containsExactly(b);
        assertThat(bookings(of + "status=confirmed&status=reserved")).containsExactly(a, c);
        assertThat(bookings(of + "arriving=" + DAY.plusDays(3))).containsExactly(b);
        assertThat(bookings(of + "departing=" + DAY.plusDays(3))).containsExactly(a);
        assertThat(bookings("reservationNumber="
                        + first.body().path("reservationNumber").asText()))
                .containsExactly(a);
        assertThat(bookings("q=" + second.body().path("reservationNumber").asText()))
                .contains(b)
                .doesNotContain(a, c);
        assertThat(bookings("q=filtermann")).containsExactly(a, b, c);
        assertThat(bookings("q=" + encoded("FÄHRSCHIFF"))).containsExactly(c);
        assertThat(bookings(of + "q=nowhere")).isEmpty();
    }

    @Test
    void findsGuestsAsGermansSpellThem() {
        long juergen = anna.post(
                        "/guests",
                        Map.of(
                                "firstName",
                                "Jürgen",
                                "lastName",
                                "Größmann",
                                "city",
                                "Köln",
                                "phone",
                                "+49 221 123456",
                                "memberNumber",
                                "M-4711"))
                .expect(201)
                .id();
        anna.addGuest("Erika", "Gross");

        for (String text : List.of(
                "Größmann",
                "Grossmann",
                "Grosmann",
                "GRÖSSMANN",
                "groess",
                "juergen",
                "jurgen",
                "koeln",
                "Koln",
                "köln",
                "M-4711",
                "4711",
                "221 123456")) {
            assertThat(guests(text)).as(text).contains(juergen);
        }
        assertThat(guests("Größmann").get(0)).isEqualTo(juergen);
        assertThat(guests("Hinterzarten")).isEmpty();
    }

    @Test
    void savesTheBodyThatTheClientHas() {
        long guest = anna.addGuest("Erika", "Marke").id();
        Reply booked = book("Marke", guest, DAY, 2);
        String path = "/bookings/" + booked.id();

        Reply known = anna.get(path, "If-None-Match", booked.etag()).expect(304);
        assertThat(known.text()).isEmpty();
        assertThat(known.etag()).isEqualTo(booked.etag());
        anna.get(path, "If-None-Match", "W/" + booked.etag()).expect(304);
        anna.get(path, "If-None-Match", "\"0\", " + booked.etag()).expect(304);
        anna.get(path, "If-None-Match", "\"0\"", "If-None-Match", booked.etag()).expect(304);
        anna.get(path, "If-None-Match", "*").expect(304);
        anna.get(path, "If-None-Match", "\"0\"").expect(200);

        anna.patch("/guests/" + guest, 1, Map.of("lastName", "Neumarke")).expect(200);
        Reply renamed = anna.get(path, "If-None-Match", booked.etag()).expect(200);
        assertThat(renamed.body().at("/guest/name").asText()).isEqualTo("Erika Neumarke");
        assertThat(renamed.version()).isEqualTo(1);
        anna.patch(path, Map.of("notes", "spät"), "If-Match", renamed.etag()).expect(200);
        assertThat(anna.get("/bookings").expect(200).etag()).isEmpty();
    }

    private Reply book(String room, long guest, LocalDate checkIn, int nights) {
        return anna.book(anna.addRoom(room, 2).id(), guest, checkIn, checkIn.plusDays(nights));
    }

    private List<Long> bookings(String filter) {
        return pages("/bookings?" + filter, 50, booking -> booking.path("id").asLong());
    }

    private List<Long> guests(String text) {
        return pages("/guests?q=" + encoded(text), 50, guest -> guest.path("id").asLong());
    }

    private <T> List<T> pages(String list, int limit, Function<JsonNode, T> each) {
        String first = list + (list.contains("?") ? "&" : "?") + "limit=" + limit;
        List<T> items = new ArrayList<>();
        String next = first;
        while (!next.isEmpty()) {
            JsonNode page = anna.get(next.replace("?&", "?").replace("&&", "&"))
                    .expect(200)
                    .body();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(limit);
            page.path("items").forEach(item -> items.add(each.apply(item)));
            next = page.path("nextCursor").isNull()
                    ? ""
                    : first + "&cursor=" + page.path("nextCursor").asText();
        }
        return items;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
