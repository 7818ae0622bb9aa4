package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import herberge.cli.process.ExitCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest extends TerminalTest {

    private List<String> complete(String... words) {
        Run run =
                run(Stream.concat(Stream.of("complete", "--"), Stream.of(words)).toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out().lines().map(line -> line.split("\t", 2)[0]).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "room | rooms",
                "guests_me | merge",
                "rooms_add_--t | --type",
                "-o_nd | ndjson",
                "rooms_--outp | --output",
                "rooms_--output_=_w | wide",
                "rooms_--lang_d | de",
                "reminders_--due_o | overdue",
                "free_tom | tomorrow",
                "free_fri_to | today,tomorrow",
                "history_gu | guest",
                "edit_17_--paid_y | yes",
                "bookings_--status_ch | checked-in,checked-out",
                "completion_z | zsh",
                "rooms_add_x_y | ''",
                "complet | completion"
            })
    void knowsCommandsOptionsAndFixedValues(String words, String expected) {
        List<String> candidates = complete(words.split("_", -1));

        assertThat(candidates).containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(",")));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void listsAllCommandsButHiddenOnes() {
        assertThat(complete("")).contains("login", "today", "version").doesNotContain("complete", "password");
    }

    @Test
    void knowsTheRoomsOfTheHouse() {
        server.on(
                "GET /rooms?limit=500",
                200,
                page(
                        "{\"id\":3,\"name\":\"3 - Einzelzimmer\",\"location\":\"Fall\"}",
                        "{\"id\":4,\"name\":\"4 - Doppel\"}"));

        assertThat(run("complete", "--", "chart", "--help").code()).isZero();
        assertThat(complete("free", "fri", "+2", "")).isEmpty();
        assertThat(complete("why-not", "3")).containsExactly("3 - Einzelzimmer");
        assertThat(complete("book", "")).containsExactly("3 - Einzelzimmer", "4 - Doppel");
        assertThat(complete("move", "17", "--room", "4")).containsExactly("4 - Doppel");
        assertThat(run("complete", "--", "book", "3").out()).isEqualTo("3 - Einzelzimmer\tFall\n");
    }

    @Test
    void knowsGuestsByFirstAndByLastName() {
        String guest = "{\"id\":12,\"version\":1,\"firstName\":\"Jürgen\",\"lastName\":\"Meyer\",\"city\":\"Köln\"}";
        server.on("GET /guests?q=J%C3%BC&limit=50", 200, page(guest))
                .on("GET /guests?q=mey&limit=50", 200, page(guest))
                .on("GET /guests?q=eyer&limit=50", 200, page(guest));

        assertThat(complete("guests", "show", "Jü")).containsExactly("Jürgen Meyer");
        assertThat(complete("book", "3", "fri", "+2", "--guest", "mey")).containsExactly("Meyer Jürgen");
        assertThat(complete("guests", "show", "eyer")).isEmpty();
    }

    @Test
    void knowsBookingsByNumberAndByGuest() {
        String query = "&status=reserved&status=confirmed&status=checked-in&limit=50";
        server.on("GET /bookings?q=2026" + query, 200, page(BOOKING))
                .on("GET /bookings?q=J%C3%BCr" + query, 200, page(BOOKING));

        assertThat(complete("check-in", "2026")).containsExactly("2026-17");
        assertThat(complete("show", "9", "2026")).containsExactly("2026-17");
        assertThat(complete("swap", "9", "2026")).containsExactly("2026-17");
        assertThat(complete("show", "Jür")).containsExactly("Jürgen Größmann");
    }

    @Test
    void isSilentWithoutAServer() {
        Run run = run("complete", "--server", "http://127.0.0.1:1", "--", "show", "2026");

        assertThat(run).isEqualTo(new Run(ExitCode.REFUSED, "", ""));
    }

    @Test
    void showsNothingThatSteersTheScreen() {
        server.on("GET /rooms?limit=500", 200, page("{\"id\":3,\"name\":\"3\\u001b[2J\\tx\",\"location\":\"a\\nb\"}"));

        assertThat(run("complete", "--", "book", "3").out()).isEqualTo("3[2J x\ta b\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish", "BASH"})
    void printsTheFunctionsOfTheShell(String shell) {
        assertThat(run("completion", shell).out()).contains("herberge complete -- ");
    }

    @Test
    void refusesOtherShells() {
        assertThat(run("completion", "csh").code()).isEqualTo(ExitCode.USAGE);
    }

    private static Stream<Arguments> manPages() {
        return Stream.of(
                Arguments.of(
                        "en",
                        List.of("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "NOTES"),
                        "Exit codes:"),
                Arguments.of(
                        "de",
                        List.of("BEZEICHNUNG", "ÜBERSICHT", "BESCHREIBUNG", "OPTIONEN", "BEFEHLE", "ANMERKUNGEN"),
                        "Exit\\-Codes:"));
    }

    @ParameterizedTest
    @MethodSource("manPages")
    void hasAManPageOfAllCommands(String language, List<String> sections, String notes) {
        String page = run("man", "--lang", language).out();

        assertThat(page)
                .startsWith(".\\\" -*- coding: UTF-8 -*-\n.TH HERBERGE 1 ")
                .contains(".SS herberge book ROOM FROM TO", ".SS herberge rooms add NAME");
        assertThat(page).contains(".B \\-y, \\-\\-yes\n", notes);
        assertThat(page.lines().filter(line -> line.startsWith(".SH ")).map(line -> line.substring(4)))
                .isEqualTo(sections);
        assertThat(page.lines().skip(1))
                .allMatch(line -> !line.startsWith(".") || line.matches("\\.(TH|SH|SS|TP|B|PP|nf|fi)( .*)?"));
        assertThat(page.lines()).noneMatch(line -> line.startsWith("'"));
        assertThat(page).doesNotContain("herberge complete ");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theManPageIsInTheLanguageOfTheUser() {
        env.put("LC_ALL", "de_DE.UTF-8");
        String german = run("man").out();

        assertThat(german)
                .contains(
                        "herberge \\- das Terminal von Herberge",
                        "herberge [OPTIONEN] BEFEHL ...",
                        "Ohne Befehl öffnet sich der Belegungsplan.",
                        "Ein Zimmer buchen.",
                        "jede Frage nach einer Bestätigung")
                .doesNotContain("Show the versions", "answer every question");
    }
}
