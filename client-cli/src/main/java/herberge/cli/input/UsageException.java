package herberge.cli.input;

/** Thrown if the input cannot be understood or is ambiguous. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message, null, false, false);
    }
}
