package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import herberge.cli.process.ExitCode;
import org.junit.jupiter.api.Test;

/** The line mode of the live chart as a command, in a pipe. */
class PlainTest extends TerminalTest {

    @Test
    void needsALogin() {
        env.put("HERBERGE_TOKEN", "");

        Run run = runWithInput("night\n", "--plain");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Log in first: herberge login");
    }

    @Test
    void endsWithTheCodeOfTheFailureIfThereIsNoChart() {
        server.otherwise(401, "{\"code\":\"unauthenticated\"}");

        Run run = runWithInput("night\n", "--plain");

        assertThat(run.code()).isEqualTo(ExitCode.LOGIN);
        assertThat(run.err()).startsWith("herberge: The server does not take the token");
        assertThat(run.out())
                .isEqualTo(
                        "Herberge in lines. An empty line says where you are, help lists the commands, quit ends.\n");
    }

    @Test
    void isNotChosenByItselfInAPipe() {
        env.put("TERM", "dumb");

        assertThat(run().err()).contains("Say what to do");
    }

    @Test
    void isInTheHelp() {
        assertThat(run("--help", "--lang", "de").out()).contains("--plain").contains("der Belegungsplan in Zeilen");
    }
}
