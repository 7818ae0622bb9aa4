package herberge.application.reminder;

import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.ReadableBy;
import herberge.domain.reminder.StoredReminderSettings;
import java.util.Optional;

/** The settings of automatic reminders as a kind of entity: without events, presence and undo. */
public final class ReminderSettingsEntity {

    public static final EntityDefinition<StoredReminderSettings> TYPE =
            new EntityDefinition<>(EntityKind.REMINDER_SETTINGS, ReadableBy.EVERY_USER, Optional.empty());

    private ReminderSettingsEntity() {}

    public static EntityOperations<StoredReminderSettings> access() {
        return new EntityOperations<>(TYPE, id -> Optional.empty(), settings -> Optional.empty(), Optional.empty());
    }
}
