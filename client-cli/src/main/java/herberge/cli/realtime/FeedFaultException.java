package herberge.cli.realtime;

/** Thrown if the server and this program are incompatible; trying again does not help. */
public final class FeedFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FeedFaultException(String message) {
        super(message);
    }
}
