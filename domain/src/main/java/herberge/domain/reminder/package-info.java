/** Reminders: tasks with a due date, created by hand or by the rules of the house. */
@NullMarked
package herberge.domain.reminder;

import org.jspecify.annotations.NullMarked;
