/** The PostgreSQL the server works with: which one, how to connect, and whether its schema fits this release. */
@NullMarked
package herberge.bootstrap.database;

import org.jspecify.annotations.NullMarked;
