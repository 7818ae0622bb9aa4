package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveTest extends TerminalTest {

    @BeforeEach
    void house() {
        server.on("GET /info", 200, INFO).on("GET /bookings/17", 200, BOOKING).on("PATCH /bookings/17", 200, BOOKING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--room 4 | {'roomId':4}",
                "--party 3 | {'partySize':3}",
                "--party-size 3 | {'partySize':3}",
                "--from 2026-12-25 | {'checkIn':'2026-12-25','checkOut':'2026-12-28'}",
                "--from tomorrow | {'checkIn':'2026-12-24','checkOut':'2026-12-27'}",
                "--to 2026-12-30 | {'checkOut':'2026-12-30'}",
                "--to +5 | {'checkOut':'2026-12-29'}",
                "--from 2026-12-25 --to +1 | {'checkIn':'2026-12-25','checkOut':'2026-12-26'}",
                "--room 4 --to +1 --party 1 | {'checkOut':'2026-12-25','roomId':4,'partySize':1}"
            })
    void sendsJustWhatChanges(String options, String body) {
        Run run = run(("move 17 " + options).split(" "));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Moved 2026-17: 3 - Einzelzimmer, ");
        assertThat(server.requests("PATCH").get(0).body()).isEqualTo(body.replace('\'', '"'));
        assertThat(server.requests("PATCH").get(0).header("If-Match")).isEqualTo("\"3\"");
    }

    @Test
    void findsTheBookingByItsReservationNumber() {
        server.on("GET /bookings?reservationNumber=2026-17&limit=1", 200, page(BOOKING))
                .on("GET /rooms?limit=500", 200, page("{\"id\":4,\"name\":\"4 - Doppelzimmer\",\"version\":1}"));

        Run run = run("move", "2026-17", "--room", "doppel");

        assertThat(run.code()).as(run.err() + server.requests()).isZero();
        assertThat(server.requests("PATCH").get(0).body()).isEqualTo("{\"roomId\":4}");
    }

    @Test
    void wantsToKnowWhatChanges() {
        assertThat(run("move", "17"))
                .isEqualTo(new Run(2, "", "herberge: Say what is to change: --room, --from, --to or --party.\n"));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aDryRunWritesNothing() {
        server.on("PATCH /bookings/17?dryRun=true", 200, BOOKING);

        assertThat(run("move", "17", "--party", "2", "--dry-run").out())
                .startsWith("Dry run, nothing is written. Would be moved 2026-17: ");
        assertThat(server.requests("PATCH")).hasSize(1);
    }

    @Test
    void tellsWhoChangedTheBookingMeanwhile() {
        server.on("GET /bookings/18", 200, booking(18, 3, "confirmed"))
                .on("PATCH /bookings/18", 412, """
                {"code":"version-conflict","requestId":"r-4","currentVersion":4,"changes":[
                {"username":"ben","at":"2026-12-23T08:00:00Z","fields":["notes"]}],"current":%s}""".formatted(booking(18, 4, "confirmed")));

        Run run = run("move", "18", "--party", "2");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("herberge: ").endsWith("(request r-4)\n");
    }
}
