/** Reminders: making, doing, putting off and listing them. */
@NullMarked
package herberge.application.reminder;

import org.jspecify.annotations.NullMarked;
