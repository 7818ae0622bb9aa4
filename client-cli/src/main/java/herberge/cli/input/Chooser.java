package herberge.cli.input;

import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Prompt;
import herberge.cli.output.Terminal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets the user choose one of several matches of a text. Without an interactive user it throws with the list, so that a
 * script never acts on a guess.
 */
public final class Chooser {

    private static final int MAX_SHOWN = 10;

    private final Terminal terminal;

    public Chooser(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Returns the chosen match.
     *
     * @param kinds what the matches are, such as "guests"
     * @param hint how to name one of them, such as "name one by the id"
     * @param row describes a match in one line
     */
    <T> T choose(String text, String kinds, String hint, List<T> matches, Function<T, String> row) {
        String several = "\"" + text + "\" could be several " + kinds;
        List<String> rows = matches.stream()
                .limit(MAX_SHOWN)
                .map(row.andThen(DisplayWidth::oneLine))
                .toList();
        String more = matches.size() > MAX_SHOWN ? "\n  and more; be more exact" : "";
        Prompt prompt = terminal.prompt();
        if (prompt == null) {
            String list = rows.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
            throw new UsageException(several + "; " + hint + ":\n" + list + more);
        }
        String list = IntStream.range(0, rows.size())
                .mapToObj(i -> "  " + (i + 1) + ")  " + rows.get(i))
                .collect(Collectors.joining("\n"));
        terminal.printError(several + ":\n" + list + more + "\n");
        return matches.get(chosen(prompt.askLine("Which one (1-" + rows.size() + ")? "), rows.size()) - 1);
    }

    private static int chosen(String answer, int most) {
        String number = answer.strip();
        if (!number.matches("[0-9]{1,2}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > most) {
            throw new UsageException("Nothing is chosen, so nothing is done.");
        }
        return Integer.parseInt(number);
    }
}
