package herberge.cli.input;

/** What was typed cannot be understood, or means several things. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message, null, false, false);
    }
}
