/** A PostgreSQL of our own, for houses that do not run one: unpacked, guarded, watched and stopped last. */
@NullMarked
package herberge.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
