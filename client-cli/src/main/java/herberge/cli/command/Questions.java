package herberge.cli.command;

import herberge.cli.input.UsageException;
import herberge.cli.output.Prompt;
import herberge.cli.output.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asks for what is missing, and says how to give it where nobody can be asked. */
final class Questions {

    private final Terminal terminal;
    private @Nullable BufferedReader input;

    Questions(Terminal terminal) {
        this.terminal = terminal;
    }

    String line(String question) {
        return prompt().line(question);
    }

    String secret(String question) {
        return prompt().secret(question);
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
            throw new UsageException("There is no terminal to ask on: use --username NAME and --password-stdin.");
        }
        return prompt;
    }
}
