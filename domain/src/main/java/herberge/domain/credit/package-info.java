/** Credit of guests. */
@NullMarked
package herberge.domain.credit;

import org.jspecify.annotations.NullMarked;
