/** Credit of guests: it is added, paid out, forfeited and listed. */
@NullMarked
package herberge.application.credit;

import org.jspecify.annotations.NullMarked;
