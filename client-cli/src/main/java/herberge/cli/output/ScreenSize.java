package herberge.cli.output;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Determines the size of the terminal with {@code stty}, because the JDK cannot. */
final class ScreenSize {

    private ScreenSize() {}

    static int columns(int defaultColumns) {
        return measure(1, defaultColumns);
    }

    static int lines(int defaultLines) {
        return measure(0, defaultLines);
    }

    /** @param part the index of the wanted number in the answer "LINES COLUMNS" */
    private static int measure(int part, int otherwise) {
        File tty = new File("/dev/tty");
        if (!tty.canRead()) {
            return otherwise;
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(tty)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            boolean done = stty.waitFor(1, TimeUnit.SECONDS) && stty.exitValue() == 0;
            return done && answer.matches("[1-9]\\d{0,3} [1-9]\\d{0,3}")
                    ? Integer.parseInt(answer.split(" ", 2)[part])
                    : otherwise;
        } catch (IOException e) {
            return otherwise; // no stty here: the default is used
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }
}
