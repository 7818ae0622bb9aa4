package herberge.bootstrap.process;

import org.jspecify.annotations.Nullable;

/** Thrown when the server cannot start or continue for a reason the operator can correct: one line and an exit code. */
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
