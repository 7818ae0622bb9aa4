/** The catalogues from which extras and reductions are chosen. */
@NullMarked
package herberge.domain.catalog;

import org.jspecify.annotations.NullMarked;
