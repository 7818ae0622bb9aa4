/** What operators do with the database beside a running server or without one; each task does one thing and ends. */
@NullMarked
package herberge.bootstrap.task;

import org.jspecify.annotations.NullMarked;
