package herberge.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The kind of target of standard output, which decides what a failed write means. The reader of a pipe, such as {@code
 * head}, has read enough; a file or device that accepts nothing more has lost data. The error itself does not tell the
 * difference: Java only gives its text, in the language of the operating system.
 */
public enum OutputTarget {
    READER,
    STORAGE,
    /** A stream of a program that embeds the terminal. */
    UNKNOWN;

    private static final Path OUTPUT = Path.of("/dev/stdout");
    private static final int FILE_TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;
    private static final int FILE = 0100000;

    public static OutputTarget ofProcess() {
        return of(OUTPUT);
    }

    static OutputTarget of(Path output) {
        int type = type(output);
        if (type == 0) {
            return UNKNOWN;
        }
        return type == PIPE || type == SOCKET ? READER : STORAGE;
    }

    /** Whether standard output is a pipe or a file, and no screen or other device. */
    public static boolean isPipeOrFile() {
        return isPipeOrFile(OUTPUT);
    }

    static boolean isPipeOrFile(Path output) {
        int type = type(output);
        return type == PIPE || type == SOCKET || type == FILE;
    }

    /** Returns the type of a file; 0 for a closed output, or on a system without such files. */
    private static int type(Path output) {
        try {
            return (int) Files.getAttribute(output, "unix:mode", new LinkOption[0]) & FILE_TYPE;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return 0;
        }
    }

    /**
     * Whether a failed write means that output is lost.
     *
     * @param readerLeft whether a command has already treated the failure as the end of its reader
     */
    public boolean isLossFailure(boolean readerLeft) {
        return switch (this) {
            case READER -> false;
            case STORAGE -> true;
            case UNKNOWN -> !readerLeft;
        };
    }
}
