package herberge.cli.api;

/** Thrown if no response came: the server is unavailable, or the connection was lost in every attempt. */
public final class UnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
