/** Reminders over HTTP. */
@NullMarked
package herberge.adapter.http.reminder;

import org.jspecify.annotations.NullMarked;
