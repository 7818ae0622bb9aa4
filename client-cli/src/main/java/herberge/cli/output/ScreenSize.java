package herberge.cli.output;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Determines the size of the terminal with {@code stty}, because the JDK cannot. */
final class ScreenSize {

    private ScreenSize() {}

    static int columns(int defaultColumns) {
        File tty = new File("/dev/tty");
        if (!tty.canRead()) {
            return defaultColumns;
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(tty)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            boolean done = stty.waitFor(1, TimeUnit.SECONDS) && stty.exitValue() == 0;
            return done && answer.matches("\\d+ [1-9]\\d{0,3}")
                    ? Integer.parseInt(answer.substring(answer.indexOf(' ') + 1))
                    : defaultColumns;
        } catch (IOException e) {
            return defaultColumns; // no stty here: the default width is used
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return defaultColumns;
        }
    }
}
