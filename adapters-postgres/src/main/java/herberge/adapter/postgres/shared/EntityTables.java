package herberge.adapter.postgres.shared;

import herberge.application.shared.EntityKind;
import java.util.Optional;
import java.util.stream.Stream;

/** Which table holds which kind of thing. */
public final class EntityTables {

    private EntityTables() {}

    public static String of(EntityKind kind) {
        return switch (kind) {
            case ROOM -> "room";
            case ROOM_BLOCK -> "room_block";
            case GUEST -> "guest";
            case BOOKING -> "booking";
            case REMINDER -> "reminder";
            case REMINDER_SETTINGS -> "reminder_settings";
            case USER -> "app_user";
        };
    }

    /** Empty where the API has no word for what the table holds. */
    public static Optional<EntityKind> kind(String table) {
        return Stream.of(EntityKind.values())
                .filter(kind -> of(kind).equals(table))
                .findFirst();
    }
}
