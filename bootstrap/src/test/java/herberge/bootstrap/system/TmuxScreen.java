package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.domain.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real terminal: a tmux session of its own, whose keys a test presses and whose screen it reads. */
final class TmuxScreen implements AutoCloseable {

    private final Path tmux;
    private final Path socket;

    private TmuxScreen(Path tmux, Path socket) {
        this.tmux = tmux;
        this.socket = socket;
    }

    /** Opens a terminal with a shell in which {@code herberge} is the terminal client. */
    static TmuxScreen open(DeskUnderTest desk) {
        Path tmux = InstalledProgram.require("tmux", "tmux");
        TmuxScreen screen = new TmuxScreen(tmux, desk.config().resolve("tmux"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String run = "'" + java + "' -XX:TieredStopAtLevel=1 -cp \"$HERBERGE_CLASSES\" herberge.cli.Main \"$@\"";
        List<String> command =
                new ArrayList<>(List.of("-f", "/dev/null", "new-session", "-d", "-x", "120", "-y", "32"));
        Map.of(
                        "HERBERGE_SERVER", desk.url(),
                        "XDG_CONFIG_HOME", desk.config().toString(),
                        "HERBERGE_CLASSES", System.getProperty("java.class.path"),
                        "LC_ALL", "C.UTF-8")
                .forEach((name, value) -> command.addAll(List.of("-e", name + "=" + value)));
        command.add("exec bash --norc --noprofile -i");
        screen.tmux(command.toArray(String[]::new));
        screen.line("PS1='ready''> '").shows("ready>"); // what is typed does not contain the prompt
        screen.line("herberge() { " + run + "; }").line("clear").prompts();
        return screen;
    }

    /** Types the text. */
    TmuxScreen type(String text) {
        tmux("send-keys", "-l", text);
        return this;
    }

    /** Presses keys by tmux's names, such as Enter and C-c. */
    TmuxScreen press(String... keys) {
        List<String> command = new ArrayList<>(List.of("send-keys"));
        command.addAll(List.of(keys));
        tmux(command.toArray(String[]::new));
        return this;
    }

    TmuxScreen line(String text) {
        return type(text).press("Enter");
    }

    /** Waits until the screen shows the text. */
    TmuxScreen shows(String text) {
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(text()).contains(text));
        return this;
    }

    TmuxScreen hides(String text) {
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(text()).doesNotContain(text));
        return this;
    }

    /**
     * Waits until the shell reads again. An application that ends shows the old screen a moment before, and what is
     * typed until then is lost.
     */
    TmuxScreen prompts() {
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(text().strip()).endsWith("ready>"));
        return this;
    }

    TmuxScreen resize(int columns, int rows) {
        tmux("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows));
        return this;
    }

    /** Whether the alternate screen, the cursor and the mouse are on, each 1 or 0. */
    String modes() {
        return tmux("display-message", "-p", "#{alternate_on}#{cursor_flag}#{mouse_any_flag}")
                .strip();
    }

    String text() {
        return tmux("capture-pane", "-p");
    }

    private String tmux(String... arguments) {
        List<String> command = new ArrayList<>(List.of(tmux.toString(), "-u", "-S", socket.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
            String words = command.stream().limit(6).collect(Collectors.joining(" "));
            assertThat(process.exitValue()).as(words + ": " + out).isZero();
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        tmux("kill-server");
    }
}
