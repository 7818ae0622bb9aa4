/** Concepts that two or more features use: nights, versions, refusals, faults. */
@NullMarked
package herberge.domain.shared;

import org.jspecify.annotations.NullMarked;
