package herberge.application.shared;

import herberge.domain.user.SessionId;
import java.util.Optional;

/**
 * What a caller came in by.
 *
 * @param id of the session or the token
 */
public record Credential(Kind kind, long id) {

    /** The ways in. */
    public enum Kind {
        /** The server itself, or whoever runs it. */
        HOUSE,
        SESSION,
        WRITE_TOKEN,
        READ_TOKEN
    }

    public static final Credential HOUSE = new Credential(Kind.HOUSE, 0);

    public static Credential of(SessionId session) {
        return new Credential(Kind.SESSION, session.value());
    }

    /** The session, where it is one. */
    public Optional<SessionId> session() {
        return kind == Kind.SESSION ? Optional.of(new SessionId(id)) : Optional.empty();
    }
}
