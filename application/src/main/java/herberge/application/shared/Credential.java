package herberge.application.shared;

import herberge.domain.user.SessionId;
import java.util.Optional;

/**
 * What a caller authenticated with.
 *
 * @param id of the session or the token
 */
public record Credential(Kind kind, long id) {

    /** The kinds of credentials. */
    public enum Kind {
        /** The server itself, or its operator. */
        HOUSE,
        SESSION,
        WRITE_TOKEN,
        READ_TOKEN
    }

    public static final Credential HOUSE = new Credential(Kind.HOUSE, 0);

    public static Credential of(SessionId session) {
        return new Credential(Kind.SESSION, session.value());
    }

    /** The session, if the credential is one. */
    public Optional<SessionId> session() {
        return kind == Kind.SESSION ? Optional.of(new SessionId(id)) : Optional.empty();
    }
}
