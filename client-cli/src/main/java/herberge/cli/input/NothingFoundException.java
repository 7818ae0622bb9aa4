package herberge.cli.input;

/** Thrown if the named entity does not exist on the server. */
public final class NothingFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingFoundException(String message) {
        super(message, null, false, false);
    }
}
