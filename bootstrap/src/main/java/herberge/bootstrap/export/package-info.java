/** Exports: all entities as CSV or JSON, in a folder per format. */
@NullMarked
package herberge.bootstrap.export;

import org.jspecify.annotations.NullMarked;
