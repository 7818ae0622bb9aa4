package herberge.cli.input;

/** What was named exists nowhere on the server. */
public final class NothingFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingFoundException(String message) {
        super(message, null, false, false);
    }
}
