/** Guests and the people they usually bring. */
@NullMarked
package herberge.domain.guest;

import org.jspecify.annotations.NullMarked;
