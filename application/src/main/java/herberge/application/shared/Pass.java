package herberge.application.shared;

/**
 * What a caller came in by.
 *
 * @param id of the session or the token
 */
public record Pass(Kind kind, long id) {

    /** The ways in. */
    public enum Kind {
        /** The server itself, or whoever runs it. */
        HOUSE,
        SESSION,
        WRITE_TOKEN,
        READ_TOKEN
    }

    public static final Pass HOUSE = new Pass(Kind.HOUSE, 0);
}
