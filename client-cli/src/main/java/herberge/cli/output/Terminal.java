package herberge.cli.output;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a run reads and writes. Without a prompt nobody sits there: nothing is asked, coloured or cut to a width.
 *
 * @param prompt null when input or output is a pipe or a file
 */
public record Terminal(
        Map<String, String> env,
        InputStream in,
        PrintStream out,
        PrintStream err,
        @Nullable Prompt prompt) {

    private static final int USUAL_WIDTH = 80;

    /** Says on standard error what is no result. It may quote arguments and answers, so nothing in it steers a screen. */
    public void complain(String lines) {
        err.print(DisplayWidth.printable(lines));
        err.flush();
    }

    public boolean interactive() {
        return prompt != null;
    }

    /** See https://no-color.org: set to anything but nothing, NO_COLOR wins. */
    public boolean wantsColour() {
        boolean refused = !env.getOrDefault("NO_COLOR", "").isEmpty();
        return interactive() && !refused && !env.getOrDefault("TERM", "").equals("dumb");
    }

    /** The columns there are; a pipe has no end. */
    public int width() {
        return interactive() ? Math.max(20, columns()) : Integer.MAX_VALUE;
    }

    private int columns() {
        String told = env.getOrDefault("COLUMNS", "");
        return told.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(told) : ScreenSize.columns(USUAL_WIDTH);
    }
}
