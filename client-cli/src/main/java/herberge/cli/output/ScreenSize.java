package herberge.cli.output;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Asks the terminal for its size, the way {@code stty} does: the JDK cannot. */
final class ScreenSize {

    private ScreenSize() {}

    static int columns(int otherwise) {
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
            return done && answer.matches("\\d+ [1-9]\\d{0,3}")
                    ? Integer.parseInt(answer.substring(answer.indexOf(' ') + 1))
                    : otherwise;
        } catch (IOException e) {
            return otherwise; // no stty here: the usual width serves
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }
}
