package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import herberge.cli.process.ExitCode;
import org.junit.jupiter.api.Test;

/** {@code guests show} and {@code guests edit}. */
class GuestsTest extends TerminalTest {

    private static final String GUEST = """
            {"id":12,"version":7,"firstName":"Jürgen","lastName":"Größmann","email":null,"phone":"0221 1",\
            "mobilePhone":"0170 2","postalCode":"50667","city":"Köln","member":true,"memberNumber":"M 4",\
            "birthDate":"1960-02-29","companions":[{"firstName":"Erika","lastName":"Größmann",\
            "birthDate":"1990-05-01"}],"tags":["quiet","regular"],"notes":"two\\nlines"}""";

    @Test
    void showsAGuestWithTheLatestStaysFirst() {
        String earlier = booking(9, 1, "checked-out").replace("2026-12-2", "2025-12-2");
        server.on("GET /guests?q=gro%C3%9Fmann&limit=11", 200, page(GUEST))
                .on("GET /guests/12", 200, GUEST)
                .on("GET /bookings?guestId=12&limit=500", 200, page(earlier, BOOKING));

        Run run = run("guests", "show", "großmann");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("""
                Jürgen Größmann (id 12)
                Phone           0221 1, 0170 2
                City            50667 Köln
                Born            1960-02-29
                Member          yes M 4
                Companions      Erika Größmann (born 1990-05-01)
                Tags            quiet, regular
                Notes           two
                                lines
                Version         7

                Stays (2)
                """);
        assertThat(run.out().indexOf("2026-17"))
                .isPositive()
                .isLessThan(run.out().indexOf("2026-9 "));
    }

    @Test
    void showsAGuestWithoutStaysAndForPrograms() {
        server.on("GET /guests/12", 200, GUEST).on("GET /bookings?guestId=12&limit=500", 200, page());

        assertThat(run("guests", "show", "12").out()).endsWith("\nStays (0)\n");
        assertThat(run("guests", "show", "12", "-o", "json").out()).isEqualTo(GUEST + "\n");
        assertThat(run("guests", "show", "12", "-o", "csv").out()).contains("\r\n12,Jürgen,Größmann,");
    }

    @Test
    void saysHowToSeeMoreStaysThanFit() {
        String[] stays = new String[11];
        for (int i = 0; i < stays.length; i++) {
            stays[i] = booking(20 + i, 1, "confirmed");
        }
        server.on("GET /guests/12", 200, GUEST).on("GET /bookings?guestId=12&limit=500", 200, page(stays));

        assertThat(run("guests", "show", "12").out())
                .contains("\nStays (11)\n")
                .endsWith("\nEarlier ones: herberge bookings --guest 12\n");
    }

    @Test
    void changesAGuestFromTheVersionThatWasRead() {
        server.on("GET /guests/12", 200, GUEST).on("PATCH /guests/12", 200, GUEST);

        Run run = run(
                "guests",
                "edit",
                "12",
                "--last-name",
                "Groß",
                "--phone",
                "",
                "--birth-date",
                "01.03.1960",
                "--tag",
                "",
                "--member",
                "no",
                "--companion",
                "Erika Groß",
                "--set",
                "profession=Lehrer");

        assertThat(run.out()).isEqualTo("Changed: Jürgen Größmann (id 12).\n");
        assertThat(server.requests("PATCH").get(0).header("If-Match")).isEqualTo("\"7\"");
        assertThat(server.requests("PATCH").get(0).body())
                .isEqualTo(
                        "{\"lastName\":\"Groß\",\"profession\":\"Lehrer\",\"phone\":null,\"birthDate\":\"1960-03-01\","
                                + "\"tags\":[],\"member\":false,"
                                + "\"companions\":[{\"firstName\":\"Erika\",\"lastName\":\"Groß\"}]}");
    }

    @Test
    void triesAChangeOfAGuest() {
        server.on("GET /guests/12", 200, GUEST).on("PATCH /guests/12?dryRun=true", 200, GUEST);

        assertThat(run("guests", "edit", "12", "--notes", "x", "--dry-run").out())
                .isEqualTo("Dry run, nothing is written. Would be changed: Jürgen Größmann (id 12).\n");
    }

    @Test
    void wantsToKnowWhatChangesOfAGuest() {
        Run run = run("guests", "edit", "12");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Say what is to change: --phone");
        assertThat(server.requests()).isEmpty();
    }
}
