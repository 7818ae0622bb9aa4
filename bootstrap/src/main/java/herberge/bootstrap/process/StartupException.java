package herberge.bootstrap.process;

import org.jspecify.annotations.Nullable;

/** The server cannot start or go on, for a reason an operator can do something about: one line and an exit code. */
public final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;

    public StartupException(ExitCode exitCode, String message) {
        this(exitCode, message, null);
    }

    public StartupException(ExitCode exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
