package herberge.application.access;

import herberge.application.shared.EntityView;
import herberge.domain.user.User;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user as every answer shows it, without the password. The id is null if the user was only rehearsed. */
public record UserView(
        @Nullable Long id,
        String username,
        @Nullable String fullName,
        @Nullable String email,
        String role,
        boolean active,
        @Nullable Instant lastLogin,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView {

    public static UserView of(User user) {
        return new UserView(
                user.id().value() < 0 ? null : user.id().value(),
                user.username(),
                user.details().fullName(),
                user.details().email(),
                user.role().code(),
                user.details().active(),
                user.lastLogin(),
                user.version().value(),
                user.authorship().createdAt(),
                user.authorship().createdBy().value(),
                user.authorship().updatedAt(),
                user.authorship().updatedBy().value());
    }

    @Override
    public List<String> unversionedTexts() {
        return List.of(String.valueOf(lastLogin));
    }
}
