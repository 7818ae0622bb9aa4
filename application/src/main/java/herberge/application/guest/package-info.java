/** The use cases of guests. */
@NullMarked
package herberge.application.guest;

import org.jspecify.annotations.NullMarked;
