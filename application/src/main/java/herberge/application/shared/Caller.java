package herberge.application.shared;

import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import org.jspecify.annotations.Nullable;

/**
 * The user or system on whose behalf a use case runs. Every unit of work has one; it becomes the author of all its writes.
 *
 * @param requestId the same in the response, log lines and change log
 * @param pass      the credential of the caller
 * @param clientId  the client's own name for itself, by which it recognises its own changes in the event stream
 */
public record Caller(
        UserId userId,
        String username,
        Role role,
        String requestId,
        @Nullable String clientId,
        Credential pass) {

    /** A caller inside the server, which needs no credential. */
    public Caller(UserId userId, String username, Role role, String requestId, @Nullable String clientId) {
        this(userId, username, role, requestId, clientId, Credential.HOUSE);
    }

    /** The server itself: jobs, migration, login. */
    public static Caller system(String requestId) {
        return new Caller(UserId.SYSTEM, "system", Role.SYSTEM, requestId, null);
    }

    /** Refuses unless the caller is an administrator or the server itself. */
    public void requireAdmin() {
        if (role == Role.USER) {
            throw Refusal.because(new AccessRefusal.Forbidden());
        }
    }

    /** Whether the caller is the owner, an administrator or the server itself. */
    public boolean ownsOrAdministers(UserId owner) {
        return role != Role.USER || owner.equals(userId);
    }

    /** Refuses callers that may only read. */
    public void requireWriter() {
        if (pass.kind() == Credential.Kind.READ_TOKEN) {
            throw Refusal.because(new AccessRefusal.Forbidden());
        }
    }

    /** Refuses API tokens: passwords, sessions and tokens are managed by persons only. */
    public void requirePerson() {
        if (pass.kind() == Credential.Kind.READ_TOKEN || pass.kind() == Credential.Kind.WRITE_TOKEN) {
            throw Refusal.because(new AccessRefusal.Forbidden());
        }
    }
}
