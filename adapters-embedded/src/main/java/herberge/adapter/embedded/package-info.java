/** A PostgreSQL server of our own, for houses that run none: unpacks it, initializes its data folder, starts, watches and stops it. */
@NullMarked
package herberge.adapter.embedded;

import org.jspecify.annotations.NullMarked;
