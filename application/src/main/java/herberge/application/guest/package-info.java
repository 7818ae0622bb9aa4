/** What can be done with guests. */
@NullMarked
package herberge.application.guest;

import org.jspecify.annotations.NullMarked;
