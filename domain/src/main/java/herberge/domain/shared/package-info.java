/** What two or more features speak of: nights, versions, refusals, faults. */
@NullMarked
package herberge.domain.shared;

import org.jspecify.annotations.NullMarked;
