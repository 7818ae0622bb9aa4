package herberge.cli.command;

import herberge.cli.input.UsageException;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Prompt;
import herberge.cli.output.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the user for missing input. Without an interactive user it fails with a hint on how to pass the input. */
final class MissingInputPrompts {

    private static final Set<String> YES = Set.of("y", "yes", "j", "ja");

    private final Terminal terminal;
    private final String hint;
    private @Nullable BufferedReader input;

    /** @param hint how to pass the input without an interactive user */
    MissingInputPrompts(Terminal terminal, String hint) {
        this.terminal = terminal;
        this.hint = hint;
    }

    /** Asks for confirmation; anything but a clear yes means no. */
    boolean confirm(String question) {
        return YES.contains(askLine(question + " [y/N] ").strip().toLowerCase(Locale.ROOT));
    }

    /** Throws if there is no interactive user, before anything is shown. */
    void requireTerminal() {
        prompt();
    }

    String askLine(String question) {
        return prompt().askLine(DisplayWidth.oneLine(question));
    }

    String askSecret(String question) {
        return prompt().askSecret(DisplayWidth.oneLine(question));
    }

    String askNewPassword() {
        String first = askSecret("New password: ");
        if (!first.equals(askSecret("New password again: "))) {
            throw new UsageException("These were two different passwords; the old one stays.");
        }
        return first;
    }

    String readPassword() {
        if (input == null) {
            input = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
        }
        try {
            String line = input.readLine();
            if (line == null || line.isEmpty()) {
                throw new UsageException("There is no password on the input.");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the input", e);
        }
    }

    private Prompt prompt() {
        Prompt prompt = terminal.prompt();
        if (prompt == null) {
            throw new UsageException("There is no terminal to ask on: " + hint);
        }
        return prompt;
    }
}
