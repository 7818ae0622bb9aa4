package herberge.application.access;

import herberge.domain.shared.Refusal;

/** Without an active administrator nobody could let anybody in again. */
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
