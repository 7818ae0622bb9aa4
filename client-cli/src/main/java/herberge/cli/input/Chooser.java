package herberge.cli.input;

import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Prompt;
import herberge.cli.output.Terminal;
import herberge.cli.text.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets the user choose one of several matches of a text. Without an interactive user it throws with the list, so that a
 * script never acts on a guess.
 */
public final class Chooser {

    private static final int MAX_SHOWN = 10;

    private final Terminal terminal;
    private final @Nullable Prompt prompt;
    private final Texts texts;

    /** @param prompt null if there is no interactive user */
    public Chooser(Terminal terminal, @Nullable Prompt prompt, Texts texts) {
        this.texts = texts;
        this.terminal = terminal;
        this.prompt = prompt;
    }

    /**
     * Returns the chosen match.
     *
     * @param kind the key of the texts about several matches of this kind
     * @param row describes a match in one line
     */
    <T> T choose(String text, String kind, List<T> matches, Function<T, String> row) {
        List<String> rows = matches.stream()
                .limit(MAX_SHOWN)
                .map(row.andThen(DisplayWidth::oneLine))
                .toList();
        String more = matches.size() > MAX_SHOWN ? "\n  " + texts.of("choose.more") : "";
        if (prompt == null) {
            String list = rows.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
            throw new UsageException(kind + ".script", text, list + more);
        }
        String list = IntStream.range(0, rows.size())
                .mapToObj(i -> "  " + (i + 1) + ")  " + rows.get(i))
                .collect(Collectors.joining("\n"));
        terminal.printError(texts.of(kind, text) + "\n" + list + more + "\n");
        return matches.get(chosen(prompt.askLine(texts.of("choose.question", rows.size())), rows.size()) - 1);
    }

    private static int chosen(String answer, int most) {
        String number = answer.strip();
        if (!number.matches("[0-9]{1,2}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > most) {
            throw new UsageException("choose.nothing");
        }
        return Integer.parseInt(number);
    }
}
