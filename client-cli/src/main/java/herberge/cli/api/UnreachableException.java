package herberge.cli.api;

/** No answer came: the server is away, or the connection was lost more often than we try again. */
public final class UnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
