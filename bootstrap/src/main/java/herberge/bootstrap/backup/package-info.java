/** Backups: the archive, and the tasks that write, read and prove one. */
@NullMarked
package herberge.bootstrap.backup;

import org.jspecify.annotations.NullMarked;
