package herberge.cli.output;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The streams and the environment of a run. Without a prompt there is no interactive user: nothing is asked, coloured
 * or cut to a width.
 *
 * @param prompt null if input or output is a pipe or a file; each question flushes both outputs first
 * @param piped whether standard output is known to be a pipe or a file
 */
public record Terminal(
        Map<String, String> env,
        InputStream in,
        PrintStream out,
        PrintStream err,
        @Nullable Prompt prompt,
        boolean piped) {

    public Terminal {
        prompt = prompt == null ? null : new FlushingPrompt(prompt, out, err);
    }

    /** The streams of a program that embeds the terminal, or of a test. */
    public Terminal(
            Map<String, String> env, InputStream in, PrintStream out, PrintStream err, @Nullable Prompt prompt) {
        this(env, in, out, err, prompt, false);
    }

    private static final int DEFAULT_WIDTH = 80;
    private static final int DEFAULT_HEIGHT = 24;

    /**
     * Prints messages that are no result to standard error. They may quote arguments and responses, so control
     * characters are removed.
     */
    public void printError(String lines) {
        err.print(DisplayWidth.printable(lines));
        err.flush();
    }

    public boolean isInteractive() {
        return prompt != null;
    }

    /** Whether colours are wanted; see https://no-color.org: any non-empty NO_COLOR disables them. */
    public boolean wantsColour() {
        boolean refused = !env.getOrDefault("NO_COLOR", "").isEmpty();
        return isInteractive() && !refused && !env.getOrDefault("TERM", "").equals("dumb");
    }

    /** The width of the screen in columns; unlimited for a pipe. */
    public int width() {
        return isInteractive() ? Math.max(20, columns()) : Integer.MAX_VALUE;
    }

    /** The height of the screen in lines; unlimited for a pipe. */
    public int height() {
        return isInteractive() ? size("LINES", ScreenSize::lines, DEFAULT_HEIGHT) : Integer.MAX_VALUE;
    }

    private int columns() {
        return size("COLUMNS", ScreenSize::columns, DEFAULT_WIDTH);
    }

    private int size(String variable, IntUnaryOperator measure, int otherwise) {
        String configured = env.getOrDefault(variable, "");
        return configured.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(configured) : measure.applyAsInt(otherwise);
    }
}
