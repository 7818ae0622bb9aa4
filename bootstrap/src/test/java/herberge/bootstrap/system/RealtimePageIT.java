package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.domain.testing.FreePort;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example at {@code /docs/realtime} in a real browser, logged in as ben, with anna as another user. */
class RealtimePageIT {

    @AutoClose
    private static Browser browser;

    @AutoClose
    private static HouseUnderTest house;

    private static HouseClient anna;
    private static long room;

    @TempDir
    Path folder;

    private LocalDate day;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        house = HouseUnderTest.open();
        anna = house.anna();
        room = anna.addRoom("Linde", 2).id();
    }

    @BeforeEach
    void findAFreeNight() {
        day = anna.today();
        while (!anna.get("/bookings?from=" + day + "&to=" + day.plusDays(1) + "&limit=1")
                .body()
                .path("items")
                .isEmpty()) {
            day = day.plusDays(1);
        }
    }

    @Test
    void showsTheListAndWhatOthersWroteAsText() {
        String name = "<img src=x onerror=\"document.title='taken over'\">";
        book(anna.addGuest(name, "Aal").id());

        logIn(anna.url());

        awaitRow(row -> row.contains(name + " Aal"));
        anna.addGuest(name, "Barsch");
        awaitToast("anna: guest created, " + name + " Barsch");
        assertThat(browser.texts("img")).isEmpty();
        assertThat(browser.title()).isEqualTo("Herberge in real time");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsAndTellsWhatAnotherDeskDoes() {
        logIn(anna.url());
        long guest = anna.addGuest("Ada", "Aal").id();

        Reply booking = book(guest);

        awaitToast("anna: booking created, Ada Aal");
        awaitRow(row -> row.contains("Linde") && row.contains("Ada Aal") && row.contains("confirmed"));
        anna.patch("/guests/" + guest, 1, Map.of("lastName", "Barsch")).expect(200);
        awaitToast("anna: guest updated, Ada Barsch");
        awaitRow(row -> row.contains("Ada Barsch"));
        house.admin().delete("/bookings/" + booking.id(), 1).expect(204);
        awaitToast("admin: booking deleted, " + booking.id());
        assertThat(rows()).noneMatch(row -> row.contains("Ada Barsch"));
    }

    @Test
    void makesNoToastOfItsOwnEcho() {
        Reply booking = book(anna.addGuest("Egon", "Echo").id());
        logIn(anna.url());
        awaitRow(row -> row.contains("Egon Echo") && row.contains("confirmed"));

        browser.click("tr:last-of-type button");

        awaitRow(row -> row.contains("Egon Echo") && row.contains("reserved"));
        assertThat(anna.get("/bookings/" + booking.id()).body().path("status").asText())
                .isEqualTo("reserved");
        anna.addGuest("Nach", "Hall");
        awaitToast("anna: guest created, Nach Hall");
        assertThat(browser.noted()).containsExactly("anna: guest created, Nach Hall");
    }

    @Test
    void comesBackAfterAKillAndShowsWhatItMissed() throws Exception {
        long guest = anna.addGuest("Vera", "Verpasst").id();
        int port = followAServerUntilItIsKilled();

        book(guest);
        try (ServerProcess again = ServerProcess.on(house.access(), folder, port)) {
            again.url();

            awaitToast("anna: booking created, Vera Verpasst");
            awaitRow(row -> row.contains("Vera Verpasst"));
            awaitState("Live");
        }
    }

    @Test
    @Tag("thorough")
    void loadsAfreshFromARestoredHouse() throws Exception {
        long guest = anna.addGuest("Rita", "Restauriert").id();
        int port = followAServerUntilItIsKilled();

        book(guest);
        house.settle();
        house.sql("update installation set epoch = gen_random_uuid() returning epoch");
        try (ServerProcess again = ServerProcess.on(house.access(), folder, port)) {
            again.url();

            awaitRow(row -> row.contains("Rita Restauriert"));
            awaitState("Live");
            assertThat(browser.noted()).isEmpty(); // no message about old events
        }
    }

    /** Returns the port of the killed server. */
    private int followAServerUntilItIsKilled() throws Exception {
        int port = FreePort.pick();
        try (ServerProcess server = ServerProcess.on(house.access(), folder, port)) {
            logIn(server.url());
            server.kill();
            awaitState("Connection lost, coming back");
            return port;
        }
    }

    private Reply book(long guest) {
        return anna.book(room, guest, day, day.plusDays(1));
    }

    private void logIn(String url) {
        house.settle(); // or the page is told of what happened before
        browser.visit(url + "/docs/realtime");
        browser.noteAdditionsTo("#toasts");
        browser.type("input[name=username]", "ben");
        browser.type("input[name=password]", HouseUnderTest.PASSWORD);
        browser.click("form button");
        awaitState("Live");
    }

    private void awaitState(String state) {
        await().until(() -> browser.texts("#state"), List.of(state)::equals);
    }

    private void awaitToast(String text) {
        await().until(browser::noted, toasts -> toasts.contains(text)); // the page shows it for some seconds only
    }

    private void awaitRow(Predicate<String> wanted) {
        await().until(this::rows, rows -> rows.stream().anyMatch(wanted));
    }

    private List<String> rows() {
        return browser.texts("tr");
    }
}
