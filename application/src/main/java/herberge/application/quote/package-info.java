/** Quotes: what a stay would cost. */
@NullMarked
package herberge.application.quote;

import org.jspecify.annotations.NullMarked;
