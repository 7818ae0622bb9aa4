/** Reminders: what somebody has to do by some day, made by hand or by the rules of the house. */
@NullMarked
package herberge.domain.reminder;

import org.jspecify.annotations.NullMarked;
