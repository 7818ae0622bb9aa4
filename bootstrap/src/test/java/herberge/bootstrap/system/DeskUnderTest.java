package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import herberge.cli.Main;
import herberge.cli.process.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terminal client with its own configuration folder, in which logins are stored. */
record DeskUnderTest(Path config, String url) {

    /** Exit code and output of a run. */
    record Run(int code, String out, String err) {
        Run expect(int expected) {
            assertThat(code).as(out + err).isEqualTo(expected);
            return this;
        }
    }

    void logIn(String username) {
        say(HouseUnderTest.PASSWORD + "\n", "login", "--username", username, "--password-stdin")
                .expect(ExitCode.OK);
    }

    Run run(String... args) {
        return say("", args);
    }

    Run say(String input, String... args) {
        return execute(Map.of(), input, args);
    }

    /** The output of a successful command, as JSON. */
    JsonNode json(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("-o", "json"));
        return parsed(run(all.toArray(String[]::new)).expect(ExitCode.OK).out());
    }

    Run execute(Map<String, String> env, String input, String... args) {
        Map<String, String> all = new HashMap<>(Map.of("HERBERGE_SERVER", url, "XDG_CONFIG_HOME", config.toString()));
        all.putAll(env);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                args,
                all,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
