/** What a stay costs: the price function, what it is computed from, and the settings of prices. */
@NullMarked
package herberge.domain.price;

import org.jspecify.annotations.NullMarked;
