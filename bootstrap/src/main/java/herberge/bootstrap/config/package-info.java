/** The configuration: read once at the start into one record; all faults are reported at once. */
@NullMarked
package herberge.bootstrap.config;

import org.jspecify.annotations.NullMarked;
