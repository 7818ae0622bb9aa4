package herberge.application.access;

import herberge.application.shared.AccountState;
import herberge.application.shared.EventView;
import herberge.domain.user.Role;
import herberge.domain.user.User;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user as events show it: without the time of the last login, which is no change of the user and not in the event log.
 * The field is absent and not null, so that no client takes it for cleared.
 */
public record UserEventView(
        long id,
        String username,
        @Nullable String fullName,
        @Nullable String email,
        String role,
        boolean active,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EventView {

    public static UserEventView withoutLastLogin(User user) {
        return new UserEventView(
                user.id().value(),
                user.username(),
                user.details().fullName(),
                user.details().email(),
                user.role().code(),
                user.details().active(),
                user.version().value(),
                user.authorship().createdAt(),
                user.authorship().createdBy().value(),
                user.authorship().updatedAt(),
                user.authorship().updatedBy().value());
    }

    @Override
    public Optional<AccountState> account() {
        return Optional.of(new AccountState(id, Role.of(role), active));
    }
}
