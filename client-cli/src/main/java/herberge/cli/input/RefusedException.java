package herberge.cli.input;

/** The server refused, and what it said has been put into sentences already. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message, null, false, false);
    }
}
