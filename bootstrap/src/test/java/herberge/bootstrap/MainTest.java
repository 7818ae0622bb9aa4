package herberge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.bootstrap.process.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --host a%s",
                "serve --unknown%s",
                "unknown%s",
                "serve --config /nowhere/%s.toml",
                "audit verify --head %s"
            })
    void quotesNoArgumentThatSteersTheScreen(String arguments) {
        StringWriter err = new StringWriter();

        int code = Main.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute(arguments.formatted("\u001B[2J\u009B\u202E").split(" "));

        assertThat(code).isEqualTo(ExitCode.CONFIGURATION.number());
        assertThat(err.toString()).isNotBlank().doesNotContain("\u001B", "\u009B", "\u202E");
    }
}
