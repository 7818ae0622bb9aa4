package herberge.adapter.embedded;

import org.jspecify.annotations.Nullable;

/** Thrown when the embedded PostgreSQL cannot start; the message is a sentence for the operator. */
public final class EmbeddedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Which part the operator has to check. */
    public enum Reason {
        /** The data folder is in use, unusable, or was made by another major version. */
        DATA_FOLDER,
        /** PostgreSQL cannot be unpacked, initialized or started. */
        POSTGRES
    }

    private final Reason reason;

    EmbeddedDatabaseException(Reason reason, String message) {
        this(reason, message, null);
    }

    EmbeddedDatabaseException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
