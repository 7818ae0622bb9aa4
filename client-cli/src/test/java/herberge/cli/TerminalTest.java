package herberge.cli;

import herberge.cli.output.Prompt;
import herberge.cli.output.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands against a scripted server, with pipes instead of a terminal. */
public abstract class TerminalTest {

    /** The result of a run. */
    public record Run(int code, String out, String err) {}

    protected static final String INFO =
            "{\"version\":\"0.1.0\",\"timeZone\":\"Europe/Berlin\",\"today\":\"2026-12-23\",\"epoch\":\"e\"}";

    /** Booking 17 as returned by the server, with its embedded room and guest. */
    protected static final String BOOKING = booking(17, 3, "confirmed");

    @TempDir
    protected Path config;

    protected final ScriptedServer server = new ScriptedServer();
    protected final Map<String, String> env = new HashMap<>();

    @AfterEach
    void stopServer() {
        server.close();
    }

    protected static String booking(long id, long version, String status) {
        return """
                {"id":%d,"version":%d,"createdAt":"2026-11-24T08:00:00Z","createdBy":2,\
                "updatedAt":"2026-12-01T22:30:00Z","updatedBy":3,"reservationNumber":"2026-%d","roomId":3,\
                "guestId":12,"checkIn":"2026-12-24","checkOut":"2026-12-27","partySize":2,"companions":\
                [{"firstName":"Erika","lastName":"Größmann","birthDate":"1990-05-01"}],"status":"%s",\
                "notes":null,"foundationCase":false,"room":{"id":3,"name":"3 - Einzelzimmer"},\
                "guest":{"id":12,"name":"Jürgen Größmann"}}""".formatted(id, version, id, status);
    }

    protected static String page(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"nextCursor\":null,\"eventSeq\":0,\"epoch\":\"e\"}";
    }

    protected Run run(String... args) {
        return runWithInput("", args);
    }

    protected Run runWithInput(String input, String... args) {
        return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), null, false, args);
    }

    /** Runs a command whose standard output is known to be a pipe. */
    protected Run runPiped(String... args) {
        return run(InputStream.nullInputStream(), null, true, args);
    }

    /** Runs a command on a screen of 80 columns without colours, with these answers to its questions. */
    protected Run runAtKeyboard(Prompt prompt, String... args) {
        env.put("COLUMNS", "80");
        env.put("NO_COLOR", "1");
        return run(InputStream.nullInputStream(), prompt, false, args);
    }

    /** Runs a command, authenticated by a token in the environment unless the test sets another one. */
    private Run run(InputStream in, @Nullable Prompt prompt, boolean piped, String... args) {
        Map<String, String> all = new HashMap<>(
                Map.of("XDG_CONFIG_HOME", config.toString(), "HERBERGE_SERVER", server.url(), "HERBERGE_TOKEN", "t-1"));
        all.putAll(env);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                args,
                new Terminal(
                        all,
                        in,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        prompt,
                        piped));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
