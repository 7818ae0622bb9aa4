/** Stores reminders and their settings in PostgreSQL. */
@NullMarked
package herberge.adapter.postgres.reminder;

import org.jspecify.annotations.NullMarked;
