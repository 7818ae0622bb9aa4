package herberge.bootstrap.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The process's standard output, which may end before the process does. A pipe or socket without a reader is no loss: the
 * reader has read what it needed. A file or device that accepts no more data has lost what was written. The error itself
 * is the same in both cases.
 */
public final class StandardOutput {

    private static final Path OUTPUT = Path.of("/dev/stdout");
    private static final int FILE_TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private StandardOutput() {}

    /** Whether written output was lost, that is, neither stored nor left unread by a reader that has ended. */
    public static boolean isLost() {
        return System.out.checkError() && !hasReader();
    }

    /** The output as bytes, for text whose encoding must not depend on the terminal's. Errors show in {@link #isLost()}. */
    public static OutputStream bytes() {
        return System.out;
    }

    private static boolean hasReader() {
        try {
            int type = (int) Files.getAttribute(OUTPUT, "unix:mode", new LinkOption[0]) & FILE_TYPE;
            return type == PIPE || type == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false; // a closed output, or a system without such files
        }
    }
}
