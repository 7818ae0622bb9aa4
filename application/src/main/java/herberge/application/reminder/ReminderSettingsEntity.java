package herberge.application.reminder;

import herberge.application.shared.EntityAccess;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityReaders;
import herberge.application.shared.EntityType;
import herberge.domain.reminder.ReminderRules;
import java.util.Optional;

/** The settings of automatic reminders as a kind of entity: without events, presence and undo. */
public final class ReminderSettingsEntity {

    public static final EntityType<ReminderRules> TYPE =
            new EntityType<>(EntityKind.REMINDER_SETTINGS, EntityReaders.EVERY_USER, Optional.empty());

    private ReminderSettingsEntity() {}

    public static EntityAccess<ReminderRules> access() {
        return new EntityAccess<>(TYPE, id -> Optional.empty(), settings -> Optional.empty(), Optional.empty());
    }
}
