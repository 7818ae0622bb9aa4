package herberge.application.access;

import herberge.application.port.Users;
import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.ReadableBy;
import herberge.domain.shared.UserId;
import herberge.domain.user.User;
import java.util.Optional;

/** Users as a kind of entity. Changes of accounts cannot be undone. */
public final class UserEntity {

    public static final EntityDefinition<User> TYPE =
            new EntityDefinition<>(EntityKind.USER, ReadableBy.ADMINS, Optional.of(UserEventView::withoutLastLogin));

    private UserEntity() {}

    public static EntityOperations<User> access(Users users) {
        return new EntityOperations<>(
                TYPE, id -> users.find(new UserId(id)), user -> Optional.empty(), Optional.empty());
    }
}
