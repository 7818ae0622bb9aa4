package herberge.cli.input;

/** Thrown if the server refused a request, with its reasons already as sentences. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message, null, false, false);
    }
}
