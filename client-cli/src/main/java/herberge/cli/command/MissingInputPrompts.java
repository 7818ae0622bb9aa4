package herberge.cli.command;

import herberge.cli.input.UsageException;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Prompt;
import herberge.cli.output.Terminal;
import herberge.cli.text.Text;
import herberge.cli.text.Texts;
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
    private final @Nullable Prompt prompt;
    private final Text hint;
    private final boolean yes;
    private final Texts texts;
    private @Nullable BufferedReader input;

    /**
     * @param prompt null if there is no interactive user
     * @param hint how to pass the input without an interactive user
     * @param yes whether every question for a confirmation is answered already
     */
    MissingInputPrompts(Terminal terminal, @Nullable Prompt prompt, Text hint, boolean yes, Texts texts) {
        this.texts = texts;
        this.terminal = terminal;
        this.prompt = prompt;
        this.hint = hint;
        this.yes = yes;
    }

    /** Asks for confirmation; anything but a clear yes means no. */
    boolean confirm(String question) {
        return yes
                || YES.contains(askLine(question + " " + texts.of("confirm") + " ")
                        .strip()
                        .toLowerCase(Locale.ROOT));
    }

    /** Throws if a confirmation cannot be asked for, before anything is shown. */
    void requireTerminal() {
        if (!yes) {
            prompt();
        }
    }

    String askLine(String question) {
        return prompt().askLine(DisplayWidth.oneLine(question));
    }

    String askSecret(String question) {
        return prompt().askSecret(DisplayWidth.oneLine(question));
    }

    String askNewPassword() {
        String first = askSecret(texts.of("passwd.new"));
        if (!first.equals(askSecret(texts.of("passwd.again")))) {
            throw new UsageException("passwd.different");
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
                throw new UsageException("passwd.missing");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the input", e);
        }
    }

    private Prompt prompt() {
        if (prompt == null) {
            throw new UsageException("input.missing", hint);
        }
        return prompt;
    }
}
