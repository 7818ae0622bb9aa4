package herberge.cli.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.ScriptedServer;
import herberge.cli.api.Api;
import herberge.cli.api.CredentialStore;
import herberge.cli.api.Json;
import herberge.cli.api.ProblemException;
import herberge.cli.api.ServerAddress;
import herberge.cli.api.TokenSource;
import herberge.cli.api.Write;
import herberge.cli.live.model.House;
import herberge.cli.text.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseComparisonTest {

    private static final String MADE = "The house is so already: it was made then, or in another way since.";
    private static final String NOT_MADE = "The house is not so now.";
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final ScriptedServer server = new ScriptedServer();

    @TempDir
    Path config;

    private HouseComparison comparison;

    @BeforeEach
    void furnish() {
        CredentialStore store = new CredentialStore(config, warning -> {});
        Api api = new Api(new TokenSource(ServerAddress.parse(server.url()), store, "t-1"));
        House house = House.of(Json.parse(LiveTest.chart("")), TODAY);
        comparison = new HouseComparison(api, Texts.ENGLISH, house);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void comparesEachFieldOfAMove() {
        server.on("GET /bookings/17", 200, LiveTest.booking(4, 1, "2026-12-01", "2026-12-04"));
        ObjectNode body = Json.object().put("roomId", 2).put("checkOut", "2026-12-04");

        assertThat(comparison.of(Write.patch("/bookings/17", 3, body)))
                .containsExactly(NOT_MADE, "room: now 1 - Apartment, wanted 2 - Einzelzimmer");
        assertThat(comparison.of(Write.patch("/bookings/17", 3, body.put("roomId", 1))))
                .containsExactly(MADE);
    }

    @Test
    void comparesTheStatus() {
        server.on("GET /bookings/17", 200, LiveTest.booking(4, 1, "2026-12-01", "2026-12-04"));

        assertThat(comparison.of(step("/bookings/17/confirm"))).containsExactly(MADE);
        assertThat(comparison.of(step("/bookings/17/check-in")))
                .containsExactly(NOT_MADE, "status: now confirmed, wanted checked in");
    }

    private static Write step(String path) {
        return Write.transition(path, 3, Json.object());
    }

    @Test
    void looksForABookingAndABlockOfThatKind() {
        String other = LiveTest.booking(1, 2, "2026-12-01", "2026-12-03");
        server.on(
                "GET /bookings?roomId=2&from=2026-12-01&to=2026-12-04&limit=200",
                200,
                "{\"items\":[" + other + "],\"nextCursor\":null}");
        server.on(
                "GET /bookings?roomId=2&from=2026-12-01&to=2026-12-03&limit=200",
                200,
                "{\"items\":[" + other + "],\"nextCursor\":null}");
        server.on(
                "GET /room-blocks?roomId=2&from=2026-12-05&to=2026-12-07&limit=200",
                200,
                "{\"items\":[{\"id\":5,\"roomId\":2,\"from\":\"2026-12-05\",\"to\":\"2026-12-07\",\"reason\":\"Wasser\"}],"
                        + "\"nextCursor\":null}");
        ObjectNode booking = Json.object()
                .put("roomId", 2)
                .put("guestId", 12)
                .put("checkIn", "2026-12-01")
                .put("checkOut", "2026-12-04");
        ObjectNode block = Json.object()
                .put("roomId", 2)
                .put("from", "2026-12-05")
                .put("to", "2026-12-07")
                .put("reason", "Wasser");

        assertThat(comparison.of(Write.create("/bookings", booking))).containsExactly(NOT_MADE);
        assertThat(comparison.of(Write.create("/bookings", booking.put("checkOut", "2026-12-03"))))
                .containsExactly(MADE, "2026-17");
        assertThat(comparison.of(Write.create("/room-blocks", block))).containsExactly(MADE, "5");
    }

    @Test
    void whatIsNotThereIsGoneOrRemoved() {
        server.on("GET /room-blocks/5", 200, "{\"id\":5}");

        assertThat(comparison.of(Write.delete("/room-blocks/6", 1))).containsExactly(MADE);
        assertThat(comparison.of(Write.delete("/room-blocks/5", 1))).containsExactly(NOT_MADE);
        assertThat(comparison.of(Write.patch("/room-blocks/6", 1, Json.object())))
                .containsExactly("It is not there any more.");
    }

    @Test
    void comparesReminders() {
        server.on("GET /reminders/7", 200, "{\"id\":7,\"snoozedUntil\":\"2026-12-02\",\"closedReason\":null}");
        ObjectNode tomorrow = Json.object().put("until", "2026-12-02");

        assertThat(comparison.of(Write.transition("/reminders/7/snooze", 1, tomorrow)))
                .containsExactly(MADE);
        assertThat(comparison.of(step("/reminders/7/complete"))).containsExactly(NOT_MADE);
    }

    @Test
    void looksForAPaymentOfThatKind() {
        String paid =
                "{\"id\":3,\"amountCents\":11000,\"method\":\"card\",\"paidOn\":\"2026-12-01\",\"reference\":null,"
                        + "\"reversedById\":null}";
        server.on("GET /bookings/17/payments?limit=200", 200, "{\"items\":[" + paid + "],\"nextCursor\":null}");
        ObjectNode body =
                Json.object().put("amountCents", 11_000).put("method", "card").put("paidOn", "2026-12-01");

        assertThat(comparison.of(Write.create("/bookings/17/payments", body))).containsExactly(MADE);
        assertThat(comparison.of(Write.create("/bookings/17/payments", body.put("method", "cash"))))
                .containsExactly(NOT_MADE);
    }

    @Test
    void aReversedPaymentIsNotThere() {
        String reversed = "{\"id\":3,\"amountCents\":11000,\"method\":\"card\",\"reversedById\":4}";
        server.on("GET /bookings/17/payments?limit=200", 200, "{\"items\":[" + reversed + "],\"nextCursor\":null}");
        ObjectNode body = Json.object().put("amountCents", 11_000).put("method", "card");

        assertThat(comparison.of(Write.create("/bookings/17/payments", body))).containsExactly(NOT_MADE);
    }

    @Test
    void namesTheInvoicesAmongWhichTheWantedOneMayBe() {
        String issued =
                "{\"id\":3,\"number\":\"2026-0003\",\"kind\":\"invoice\",\"bookingId\":17,\"payableCents\":11000,"
                        + "\"issuedOn\":\"2026-12-01\",\"dueOn\":\"2026-12-15\"}";
        server.on("GET /invoices?bookingId=17&limit=200", 200, "{\"items\":[" + issued + "],\"nextCursor\":null}");

        assertThat(comparison.of(
                        Write.create("/bookings/17/invoices", Json.object().put("kind", "invoice"))))
                .containsExactly(
                        "Compare the chart: it may have been made already.", "2026-0003  110.00  due Tue 15 Dec");
        assertThat(comparison.of(
                        Write.create("/bookings/17/invoices", Json.object().put("kind", "final"))))
                .containsExactly(NOT_MADE);
    }

    @Test
    void saysSoIfItCannotTell() {
        server.on("GET /bookings/18", 403, "{\"code\":\"forbidden\"}");

        assertThat(comparison.of(Write.create("/changes/811/undo", Json.object())))
                .isEqualTo(List.of("Compare the chart: it may have been made already."));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> comparison.of(step("/bookings/18/cancel")));
    }
}
