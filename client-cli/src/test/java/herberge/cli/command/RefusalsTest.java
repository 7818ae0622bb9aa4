package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import herberge.cli.process.ExitCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command reports every refusal of a server with a sentence and an exit code, and prints nothing else. */
class RefusalsTest extends TerminalTest {

    /** Every command that only reads, in a form that needs no question. */
    static final List<String> READS = List.of(
            "today",
            "chart 2026-12-24",
            "free 2026-12-24 2026-12-26",
            "bookings",
            "show 17",
            "reminders",
            "history booking 17",
            "changes",
            "rooms",
            "guests --search Meyer",
            "guests search Meyer",
            "sessions",
            "tokens",
            "users",
            "audit");

    /** Every command that changes something, in a form that needs no question. */
    static final List<String> WRITES = List.of(
            "book 3 2026-12-24 2026-12-27 --guest 12",
            "move 17 --room 4",
            "cancel 17",
            "confirm 17",
            "reserve 17",
            "check-in 17",
            "check-out 17",
            "no-show 17",
            "reopen 17",
            "remind Call --on 2026-12-24",
            "done 5",
            "snooze 5 2026-12-24",
            "reminders dismiss 5",
            "reminders reopen 5",
            "undo 812",
            "redo 812",
            "guests add Eva Meyer",
            "sessions end 4",
            "tokens end 3",
            "users add mia",
            "users set 7 --role admin",
            "users reset-password 7");

    /** A problem as a server answers it, and what the terminal says. */
    private record Refusal(int status, String body, String sentence) {}

    private static final List<Refusal> REFUSALS = List.of(
            new Refusal(
                    401,
                    "{\"code\":\"unauthenticated\"",
                    "The server does not take the token in HERBERGE_TOKEN: it is wrong, or it has ended."),
            new Refusal(403, "{\"code\":\"forbidden\"", "The token in HERBERGE_TOKEN may not do this."),
            new Refusal(
                    403,
                    "{\"code\":\"password-change-required\"",
                    "The first password must be changed. Do it with: herberge passwd"),
            new Refusal(409, "{\"code\":\"last-admin\"", "The last active admin cannot go."),
            new Refusal(
                    409,
                    "{\"code\":\"in-use\",\"references\":[{\"type\":\"booking\",\"count\":2},"
                            + "{\"type\":\"block\",\"count\":1}]",
                    "Others still refer to it: 2 bookings, 1 block."),
            new Refusal(
                    422,
                    "{\"code\":\"validation-failed\",\"errors\":[{\"pointer\":\"/name\",\"code\":\"required\","
                            + "\"detail\":\"must not be blank\"}]",
                    "Not accepted: name: must not be blank."),
            new Refusal(500, "{\"code\":\"internal\"", "The server failed, and its log knows why."),
            new Refusal(
                    503,
                    "{\"code\":\"unavailable\"",
                    "The server is not available at the moment; look what was kept before you repeat a change."
                            + " Try again a little later."),
            new Refusal(409, "{\"code\":\"of-tomorrow\",\"detail\":\"this is new\"", "this is new."));

    static Stream<Arguments> refused() {
        return Stream.concat(READS.stream(), WRITES.stream())
                .flatMap(command -> REFUSALS.stream().map(refusal -> Arguments.of(command, refusal)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isReportedInASentence(String command, Refusal refusal) {
        server.otherwise(refusal.status(), refusal.body() + ",\"requestId\":\"r-1\"}");

        Run run = run(command.split(" "));

        assertThat(run.err()).isEqualToIgnoringCase("herberge: " + refusal.sentence() + " (request r-1)\n");
        assertThat(run.code()).isEqualTo(ExitCode.ofStatus(refusal.status()));
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("READS")
    void ofTooManyRequestsSaysWhenToTryAgain(String command) {
        server.otherwise(429, "{\"code\":\"rate-limited\",\"requestId\":\"r-2\"}", "Retry-After", "7");

        assertThat(run(command.split(" ")))
                .isEqualTo(new Run(
                        ExitCode.UNREACHABLE,
                        "",
                        "herberge: The server has had too many requests. Try again in 7 s. (request r-2)\n"));
    }

    @ParameterizedTest
    @FieldSource("READS")
    void anAnswerThatIsNoneIsReported(String command) {
        server.otherwise(200, "<html>A proxy says hello</html>");

        Run run = run(command.split(" "));

        assertThat(run.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.err()).startsWith("herberge: The server's answer is not one of a Herberge server: not JSON");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("READS")
    void aServerThatIsNotThereIsReported(String command) {
        env.put("HERBERGE_SERVER", "http://127.0.0.1:1");

        Run run = run(command.split(" "));

        assertThat(run.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.err()).startsWith("herberge: ").contains("127.0.0.1:1").endsWith("is --server right?\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void severalReasonsAreSentencesOfTheirOwn() {
        server.otherwise(422, """
                {"code":"validation-failed","requestId":"r-3","errors":[],"reasons":[
                {"code":"room-inactive","roomId":3},{"code":"too-early","notBefore":"2026-12-24"}]}""");

        Run run = run("book", "3", "2026-12-24", "2026-12-27", "--guest", "12");

        assertThat(run.err()).isEqualTo("""
                herberge: Room 3 is inactive and takes no new stay.
                It is too early for that: possible from 2026-12-24 on. (request r-3)
                """);
    }
}
