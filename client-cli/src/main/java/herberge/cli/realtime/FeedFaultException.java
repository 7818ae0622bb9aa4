package herberge.cli.realtime;

/** The server and this program do not understand each other; trying again would not help. */
public final class FeedFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FeedFaultException(String message) {
        super(message);
    }
}
