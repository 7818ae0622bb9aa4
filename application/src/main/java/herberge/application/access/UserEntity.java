package herberge.application.access;

import herberge.application.port.Users;
import herberge.application.shared.EntityAccess;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityReaders;
import herberge.application.shared.EntityType;
import herberge.domain.shared.UserId;
import herberge.domain.user.User;
import java.util.Optional;

/** Users as a kind of entity. Changes of accounts cannot be undone. */
public final class UserEntity {

    public static final EntityType<User> TYPE =
            new EntityType<>(EntityKind.USER, EntityReaders.ADMINS, Optional.of(UserEventView::withoutLastLogin));

    private UserEntity() {}

    public static EntityAccess<User> access(Users users) {
        return new EntityAccess<>(TYPE, id -> users.find(new UserId(id)), user -> Optional.empty(), Optional.empty());
    }
}
