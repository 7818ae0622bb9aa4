package herberge.application.shared;

import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is done. Every unit of work has one; it becomes the author of all that is written.
 *
 * @param requestId what ties answer, log lines and change log together
 * @param pass      what the caller came in by
 * @param clientId  the writer's own name for itself, by which it knows its echo in the event stream
 */
public record Caller(
        UserId userId,
        String username,
        Role role,
        String requestId,
        @Nullable String clientId,
        Credential pass) {

    /** Somebody of the house, who needs no pass. */
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

    /** Whether it is the caller's own, or the caller an administrator or the server itself. */
    public boolean ownsOrAdministers(UserId owner) {
        return role != Role.USER || owner.equals(userId);
    }

    /** Refuses whoever came in to read only. */
    public void requireWriter() {
        if (pass.kind() == Credential.Kind.READ_TOKEN) {
            throw Refusal.because(new AccessRefusal.Forbidden());
        }
    }

    /** Refuses API tokens: passwords, sessions and tokens are the business of people. */
    public void requirePerson() {
        if (pass.kind() == Credential.Kind.READ_TOKEN || pass.kind() == Credential.Kind.WRITE_TOKEN) {
            throw Refusal.because(new AccessRefusal.Forbidden());
        }
    }
}
