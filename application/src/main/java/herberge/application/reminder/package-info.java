/** The use cases of reminders, manual and automatic. */
@NullMarked
package herberge.application.reminder;

import org.jspecify.annotations.NullMarked;
