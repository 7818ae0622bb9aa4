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

/** Asks for what is missing, and says how to give it where nobody can be asked. */
final class MissingInputPrompts {

    private static final Set<String> YES = Set.of("y", "yes", "j", "ja");

    private final Terminal terminal;
    private final String otherwise;
    private @Nullable BufferedReader input;

    /** @param otherwise what to do where there is nobody to ask */
    MissingInputPrompts(Terminal terminal, String otherwise) {
        this.terminal = terminal;
        this.otherwise = otherwise;
    }

    /** Anything but a clear yes is a no. */
    boolean agreed(String question) {
        return YES.contains(line(question + " [y/N] ").strip().toLowerCase(Locale.ROOT));
    }

    /** Refuses to go on where there is nobody to ask, before anything is shown. */
    void requireSomebody() {
        prompt();
    }

    String line(String question) {
        return prompt().line(DisplayWidth.oneLine(question));
    }

    String secret(String question) {
        return prompt().secret(DisplayWidth.oneLine(question));
    }

    String newPassword() {
        String first = secret("New password: ");
        if (!first.equals(secret("New password again: "))) {
            throw new UsageException("These were two different passwords; the old one stays.");
        }
        return first;
    }

    String firstLineOfInput() {
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
            throw new UsageException("There is no terminal to ask on: " + otherwise);
        }
        return prompt;
    }
}
