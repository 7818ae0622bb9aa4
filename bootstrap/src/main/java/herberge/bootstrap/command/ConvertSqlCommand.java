package herberge.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import herberge.adapter.sqlite.ConversionNotice;
import herberge.adapter.sqlite.SqlConverter;
import herberge.adapter.sqlite.SqlSyntaxException;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StandardOutput;
import herberge.bootstrap.process.StartupException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Converts SQL statements of SQLite to PostgreSQL. Reads the script twice, first to see whether it is complete, so that
 * nothing is written for a script that is not; what cannot be read twice is copied to a temporary file.
 */
@Command(
        name = "convert-sql",
        description = "Convert SQL statements of SQLite to PostgreSQL, for those who take over an SQLite database.",
        mixinStandardHelpOptions = true)
public final class ConvertSqlCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The statements, in UTF-8; - is standard input.")
    @Nullable
    String file;

    @Spec
    @Nullable
    CommandSpec spec;

    private final InputStream standardInput;
    private final OutputStream output;

    public ConvertSqlCommand() {
        this(System.in, StandardOutput.bytes());
    }

    /** For tests: streams other than those of the process. */
    ConvertSqlCommand(InputStream standardInput, OutputStream output) {
        this.standardInput = standardInput;
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        if (spec == null || file == null) {
            throw new IllegalStateException("run without a command line");
        }
        PrintWriter err = spec.commandLine().getErr();
        if (!file.equals("-") && Files.isRegularFile(Path.of(file))) {
            return convert(Path.of(file), err).number();
        }
        Path copy = Files.createTempFile("herberge-", ".sql"); // readable by this user only
        try {
            copyTo(copy);
            return convert(copy, err).number();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void copyTo(Path copy) {
        String name = String.valueOf(file);
        try (InputStream input = name.equals("-") ? standardInput : Files.newInputStream(Path.of(name))) {
            Files.copy(input, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private ExitCode convert(Path script, PrintWriter err) throws IOException {
        check(script);
        AtomicBoolean needsPerson = new AtomicBoolean();
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, UTF_8));
        try (BufferedReader reader = open(script)) {
            new SqlConverter(writer, notice -> {
                        needsPerson.compareAndSet(false, notice.needsPerson());
                        err.println(line(notice));
                    })
                    .convert(reader);
        }
        writer.flush();
        return needsPerson.get() ? ExitCode.SQL_LEFT : ExitCode.CLEAN;
    }

    private void check(Path script) {
        try (BufferedReader reader = open(script)) {
            SqlConverter.check(reader);
        } catch (SqlSyntaxException incomplete) {
            throw new StartupException(
                    ExitCode.CONFIGURATION,
                    file + ": " + incomplete.getMessage() + "; nothing was converted",
                    incomplete);
        } catch (CharacterCodingException otherEncoding) {
            throw new StartupException(ExitCode.CONFIGURATION, file + " is not in UTF-8", otherEncoding);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** A reader that refuses what is not UTF-8. */
    private static BufferedReader open(Path script) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(script), UTF_8.newDecoder()));
    }

    private StartupException unreadable(IOException cause) {
        String reason = cause instanceof NoSuchFileException ? "there is no such file" : cause.getMessage();
        return new StartupException(ExitCode.CONFIGURATION, file + " cannot be read: " + reason, cause);
    }

    private static String line(ConversionNotice notice) {
        String kind = notice.needsPerson() ? "left" : "note";
        return "line " + notice.line() + ": " + kind + ": " + notice.text().replaceAll("\\p{Cntrl}", " ");
    }
}
