package herberge.application.reminder;

import herberge.domain.shared.Version;
import java.util.Optional;

/** Tells which version of the settings the reminders of all bookings have yet to follow; empty where they do. */
@FunctionalInterface
public interface PendingSettings {

    Optional<Version> version();
}
