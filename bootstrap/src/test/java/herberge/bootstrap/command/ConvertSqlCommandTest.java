package herberge.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConvertSqlCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void convertsAFile() throws IOException {
        Path script = Files.writeString(folder.resolve("a.sql"), "select IFNULL(größe, 'ß') from a where b = ?;\n");

        assertThat(run("", script.toString())).isEqualTo(ExitCode.CLEAN.number());
        assertThat(out.toString(UTF_8)).isEqualTo("select coalesce(größe, 'ß') from a where b = $1;\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void convertsStandardInput() {
        assertThat(run("PRAGMA a;\nBEGIN IMMEDIATE;\n", "-")).isEqualTo(ExitCode.CLEAN.number());
        assertThat(out.toString(UTF_8)).isEqualTo("-- herberge: dropped PRAGMA a\nbegin;\n");
        assertThat(err.toString()).isEqualToNormalizingNewlines("line 1: note: dropped PRAGMA a\n");
    }

    @Test
    void endsWithACodeOfItsOwnIfAPersonIsNeeded() {
        assertThat(run("select 1;\nselect a GLOB 'b';\n", "-")).isEqualTo(ExitCode.SQL_LEFT.number());
        assertThat(out.toString(UTF_8))
                .isEqualTo("select 1;\n-- herberge: GLOB; write like, similar to or ~\nselect a GLOB 'b';\n");
        assertThat(err.toString()).isEqualToNormalizingNewlines("line 2: left: GLOB; write like, similar to or ~\n");
    }

    @Test
    void writesNothingForBrokenSql() {
        assertThat(run("select IFNULL(a, b);\nselect 'b\n", "-")).isEqualTo(ExitCode.CONFIGURATION.number());
        assertThat(out.size()).isZero();
        assertThat(err.toString())
                .contains("line 2: the string that begins here does not end")
                .hasLineCount(1);
    }

    @Test
    void refusesAFileThatCannotBeRead() {
        assertThat(run("", folder.resolve("missing.sql").toString())).isEqualTo(ExitCode.CONFIGURATION.number());
        assertThat(run("", folder.toString())).isEqualTo(ExitCode.CONFIGURATION.number());
        assertThat(err.toString())
                .contains("cannot be read: there is no such file")
                .hasLineCount(2);
    }

    @Test
    void refusesAnotherEncoding() throws IOException {
        Path script = Files.write(folder.resolve("a.sql"), new byte[] {'-', '-', (byte) 0xE4, '\n'});

        assertThat(run("", script.toString())).isEqualTo(ExitCode.CONFIGURATION.number());
        assertThat(err.toString()).contains("is not in UTF-8");
    }

    /** Runs the command; a refusal has the exit code that the process would have. */
    private int run(String input, String file) {
        PrintWriter errors = new PrintWriter(err, true);
        return new CommandLine(new ConvertSqlCommand(new ByteArrayInputStream(input.getBytes(UTF_8)), out))
                .setErr(errors)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    assertThat(failure).isInstanceOf(StartupException.class);
                    errors.println(failure.getMessage());
                    return ((StartupException) failure).exitCode().number();
                })
                .execute(file);
    }
}
