/** Reads the whole database in one snapshot, and loads it into an empty one, for backups. */
@NullMarked
package herberge.adapter.postgres.backup;

import org.jspecify.annotations.NullMarked;
