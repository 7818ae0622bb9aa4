package herberge.domain.reminder;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;

/** The settings of automatic reminders as they are stored. There is one record of them, and it has versions. */
public record StoredReminderSettings(ReminderSettings settings, Version version, Authorship authorship) {

    public StoredReminderSettings changeTo(ReminderSettings wanted, UserId author, Instant now) {
        return new StoredReminderSettings(wanted, version.next(), authorship.update(author, now));
    }
}
