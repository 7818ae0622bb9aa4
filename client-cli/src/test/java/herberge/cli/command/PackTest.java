package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import herberge.cli.process.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest extends TerminalTest {

    private static final String STATUSES = "&status=reserved&status=confirmed&status=checked-in&limit=500";
    private static final String STEERING = "<script>alert(1)</script>&\\\"'";

    @TempDir
    Path folder;

    @BeforeEach
    void scriptHouse() {
        String inHouse = booking(9, 1, "checked-in")
                .replace("2026-12-24", "2026-12-20")
                .replace("2026-12-27", "2026-12-23")
                .replace("Jürgen Größmann", "Al Alt");
        String overdue = booking(8, 1, "checked-in").replace("Jürgen Größmann", "Bo Spät");
        String later = booking(18, 1, "reserved")
                .replace("\"roomId\":3", "\"roomId\":4")
                .replace("3 - Einzelzimmer", "4 - Doppel")
                .replace("2026-12-24", "2026-12-25")
                .replace("\"notes\":null", "\"notes\":\"" + STEERING + "\"");
        server.on("GET /info", 200, INFO)
                .on("GET /today", 200, "{\"date\":\"2026-12-23\",\"overdueDepartures\":[" + overdue + "]}")
                .on("GET /bookings?from=2026-12-22&to=2026-12-26" + STATUSES, 200, page(later, inHouse, BOOKING))
                .on(
                        "GET /rooms?limit=500",
                        200,
                        page(room(3, "3 - Einzelzimmer"), room(4, "4 - Doppel"), room(5, "5 - Leer")))
                .on(
                        "GET /room-blocks?from=2026-12-23&limit=500",
                        200,
                        page(block(3, "2026-12-24"), block(4, "2026-12-26")))
                .on("GET /guests/12", 200, "{\"id\":12,\"version\":1,\"lastName\":\"G\",\"phone\":\"+49 89 1234\"}")
                .on(
                        "GET /reminders?due=all&open=true&limit=500",
                        200,
                        page(reminder(1, "2026-12-01", "Call late"), reminder(2, "2026-12-26", "Too early")));
    }

    @Test
    void replacesTheFileThatALinkLeadsTo() throws IOException {
        Path file = Files.writeString(folder.resolve("real.html"), "former");
        Path link = Files.createSymbolicLink(folder.resolve("pack.html"), file);

        assertThat(run("pack", "--days", "3", "--file", link.toString()).code()).isEqualTo(ExitCode.OK);

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void saysThatTheFileCannotBeWritten() {
        Run run = run("pack", "--days", "3", "--file", folder.toString());

        assertThat(run.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.err()).isEqualTo("herberge: cannot write " + folder + ": it is a folder\n");
    }

    private static String room(long id, String name) {
        return "{\"id\":" + id + ",\"name\":\"" + name + "\"}";
    }

    private static String block(long room, String from) {
        return "{\"id\":1,\"roomId\":" + room + ",\"from\":\"" + from + "\",\"to\":\"2026-12-28\",\"reason\":\"paint "
                + room + "\"}";
    }

    private static String reminder(long id, String due, String title) {
        return "{\"id\":" + id + ",\"version\":1,\"title\":\"" + title + "\",\"dueDate\":\"" + due
                + "\",\"priority\":\"high\",\"bookingId\":17}";
    }

    private String section(String page, String title) {
        int begin = page.indexOf(title + "</h2>");
        assertThat(begin).as(title).isPositive();
        int end = page.indexOf("<h2", begin);
        return page.substring(begin, end < 0 ? page.length() : end);
    }

    @Test
    void containsEverythingOfTheDays() {
        Run run = run("pack", "--days", "3");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        String page = run.out();
        assertThat(page).contains("The house from Wed 2026-12-23 to Fri 2026-12-25", "Europe/Berlin");
        assertThat(section(page, "To be decided first")).contains("Bo Spät");
        assertThat(section(page, "Arrivals"))
                .contains("Wed 2026-12-23 (0)", "Thu 2026-12-24 (1)", "Fri 2026-12-25 (1)", "Jürgen Größmann")
                .contains("+49 89 1234", "Erika Größmann (born 1990-05-01)")
                .doesNotContain("Al Alt");
        assertThat(section(page, "Departures")).contains("Wed 2026-12-23 (1)", "Al Alt", "not paid");
        assertThat(section(page, "House list"))
                .contains("Al Alt", "Jürgen Größmann", "Bo Spät", "paint 3", "<td>5 - Leer</td><td>free</td>")
                .doesNotContain("paint 4");
        assertThat(section(page, "Keys")).contains("Handed out", "Al Alt", "Jürgen Größmann");
        assertThat(section(page, "Reminders (1)")).contains("Call late").doesNotContain("Too early");
    }

    @Test
    void takesNoTextForMarkup() {
        String page = run("pack", "--days", "3").out();

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;");
        assertThat(page).contains("default-src 'none'");
    }

    @Test
    void writesAFileThatOnlyTheOwnerReads() throws IOException {
        Path file = Files.writeString(folder.resolve("pack.html"), "former");

        Run run = run("pack", "--days", "3", "--file", file.toString(), "--lang", "de");

        assertThat(run.out()).isEqualTo("Geschrieben: " + file + "\n");
        assertThat(Files.readString(file))
                .startsWith("<!DOCTYPE html>\n<html lang=\"de\">")
                .contains("Hausliste", "Mi 23.12.2026")
                .endsWith("</html>\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void leavesTheFormerFileIfTheServerFails() throws IOException {
        Path file = Files.writeString(folder.resolve("pack.html"), "former");

        assertThat(run("pack", "--days", "3", "--file", file.toString(), "--server", "http://127.0.0.1:1")
                        .code())
                .isEqualTo(ExitCode.UNREACHABLE);
        assertThat(file).hasContent("former");
        assertThat(run("pack", "--days", "0").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("pack", "--days", "63").code()).isEqualTo(ExitCode.USAGE);
    }
}
