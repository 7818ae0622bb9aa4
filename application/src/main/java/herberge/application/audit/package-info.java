/** Who did what, and taking it back. */
@NullMarked
package herberge.application.audit;

import org.jspecify.annotations.NullMarked;
