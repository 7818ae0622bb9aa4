package herberge.application.reminder;

import herberge.domain.shared.Version;
import java.util.Optional;

/** Returns the version of the settings with which not all reminders are up to date yet; empty if all are. */
@FunctionalInterface
public interface PendingSettings {

    Optional<Version> version();
}
