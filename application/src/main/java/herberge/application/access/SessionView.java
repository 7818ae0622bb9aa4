package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.Credential;
import herberge.domain.user.Session;
import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param current whether it is the session of this request
 */
public record SessionView(
        long id,
        long userId,
        String device,
        String address,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean current) {

    static SessionView of(Session session, Caller caller) {
        return new SessionView(
                session.id().value(),
                session.user().value(),
                session.device(),
                session.address(),
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt(),
                caller.pass().equals(Credential.of(session.id())));
    }
}
