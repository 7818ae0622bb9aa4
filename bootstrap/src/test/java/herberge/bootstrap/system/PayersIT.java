package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Payers, and bookings that name them, as users see them. */
class PayersIT {

    private static final LocalDate DAY = LocalDate.of(2033, 5, 2);

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient admin = house.admin();
    private final HouseClient anna = house.anna();

    private static Map<String, Object> payer(String name) {
        return Map.of("name", name, "city", "Borkum", "leitwegId", "04011000-1234512345-06", "country", "Holland");
    }

    private long newestChange(HouseClient who) {
        return who.get("/changes?mine=true&limit=1")
                .expect(200)
                .body()
                .at("/items/0/id")
                .asLong();
    }

    @Test
    void everyUserKeepsPayers() {
        Reply made = anna.post("/payers", payer("Kämmerei der Inselstadt")).expect(201);
        String path = "/payers/" + made.id();

        assertThat(made.header("Location")).isEqualTo("/api/v1" + path);
        assertThat(made.body().path("country").asText()).isEqualTo("NL");
        anna.patch(path, Map.of("city", "Emden")).expect(428);
        Reply moved = anna.patch(path, 1, Map.of("city", "Emden", "leitwegId", "991-33333TEST-33"))
                .expect(200);
        assertThat(anna.get(path).body()).isEqualTo(moved.body());
        anna.patch(path, 1, Map.of("city", "Aurich")).expect(412);
        assertThat(anna.patch(path, 2, Map.of("city", "Emden")).expect(200).version())
                .isEqualTo(2);
        assertThat(anna.get(path + "/history")
                        .expect(200)
                        .body()
                        .at("/items/0/changes")
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("city", "leitwegId");
        assertThat(anna.get("/payers?q=kammerei+emden")
                        .expect(200)
                        .body()
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly(Long.toString(made.id()));
        anna.delete(path, 2).expect(204);
        anna.get(path).expect(404);
    }

    @Test
    void reportsEveryFault() {
        Map<String, Object> wrong = Map.of(
                "name", "x".repeat(201), "email", "post", "country", "Atlantis", "leitwegId", "04011000-1234512345-07");

        assertThat(anna.post("/payers", wrong).expect(422).body().path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/name", "/email", "/country", "/leitwegId");
        assertThat(anna.post("/payers", Map.of("name", "Kasse", "fax", "1"))
                        .expect(422)
                        .body()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("unknown-field");
    }

    @Test
    void undoTakesBackWhatBecameOfAPayer() {
        String path = "/payers/"
                + anna.post("/payers", payer("Undokasse")).expect(201).id();
        anna.patch(path, 1, Map.of("city", "Emden", "country", "Schweiz")).expect(200);
        long change = newestChange(anna);
        anna.patch(path, 2, Map.of("contactPerson", "Ida")).expect(200);

        anna.post("/changes/" + change + "/undo", Map.of()).expect(200);

        JsonNode back = anna.get(path).body();
        assertThat(back.path("city").asText()).isEqualTo("Borkum");
        assertThat(back.path("country").asText()).isEqualTo("NL");
        assertThat(back.path("contactPerson").asText()).isEqualTo("Ida");
        anna.delete(path, 4).expect(204);
        anna.post("/changes/" + newestChange(anna) + "/undo", Map.of()).expect(200);
        assertThat(anna.get(path).expect(200).body().path("name").asText()).isEqualTo("Undokasse");
    }

    @Test
    void aBookingNamesAPayerWhoThenIsNotDeleted() {
        long payer = anna.post("/payers", payer("Dienstherr")).expect(201).id();
        long change = newestChange(anna);
        long room = admin.addRoom("Dienstzimmer", 2).id();
        long guest = anna.addGuest("Dora", "Dienst").id();
        Reply booked = anna.book(room, guest, DAY, DAY.plusDays(2));
        String path = "/bookings/" + booked.id();
        assertThat(booked.body().path("payerId").isNull()).isTrue();

        Reply named = anna.patch(path, 1, Map.of("payerId", payer)).expect(200);

        assertThat(named.body().path("payerId").asLong()).isEqualTo(payer);
        assertThat(anna.delete("/payers/" + payer, 1)
                        .expect(409)
                        .body()
                        .at("/references/0/type")
                        .asText())
                .isEqualTo("booking");
        anna.post("/changes/" + change + "/undo", Map.of()).expect(409);
        assertThat(anna.patch(path, 2, Map.of("payerId", 999_999_999))
                        .expect(422)
                        .body()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/payerId");
        anna.patch(path, 2, Collections.singletonMap("payerId", null)).expect(200);
        long cleared = newestChange(anna);
        anna.delete("/payers/" + payer, 1).expect(204);
        assertThat(anna.post("/changes/" + cleared + "/undo", Map.of())
                        .expect(422)
                        .body()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/payerId");
    }

    /** In either order: the payer is named and stays, or is gone and cannot be named. */
    @Test
    void aPayerIsNotDeletedWhileABookingIsGivenToIt() throws Exception {
        long room = admin.addRoom("Rennzimmer", 2).id();
        long guest = anna.addGuest("Rita", "Renner").id();
        ExecutorService desks = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 12; round++) {
                long payer =
                        anna.post("/payers", payer("Rennkasse")).expect(201).id();
                LocalDate day = DAY.plusDays(round);
                Map<String, Object> stay = Map.of(
                        "roomId",
                        room,
                        "guestId",
                        guest,
                        "checkIn",
                        day.toString(),
                        "checkOut",
                        day.plusDays(1).toString(),
                        "partySize",
                        1,
                        "payerId",
                        payer);
                List<Callable<Reply>> rivals =
                        List.of(() -> anna.post("/bookings", stay), () -> admin.delete("/payers/" + payer, 1));
                List<Future<Reply>> answers = desks.invokeAll(rivals);
                int booked = answers.get(0).get().status();
                int deleted = answers.get(1).get().status();

                assertThat(List.of(booked, deleted)).isIn(List.of(201, 409), List.of(422, 204));
            }
        } finally {
            desks.shutdownNow();
        }
    }
}
