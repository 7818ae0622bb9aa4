/** Guests and the people whom they usually bring along. */
@NullMarked
package herberge.domain.guest;

import org.jspecify.annotations.NullMarked;
