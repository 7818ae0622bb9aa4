package herberge.application.access;

import herberge.domain.shared.Refusal;

/** The change would leave no active administrator, and then no user could be given access again. */
public record LastAdminGuard() implements Refusal.Reason {

    @Override
    public Refusal.Kind kind() {
        return Refusal.Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "last-admin";
    }
}
