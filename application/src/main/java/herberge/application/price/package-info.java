/** The settings of prices, and prices as responses show them. */
@NullMarked
package herberge.application.price;

import org.jspecify.annotations.NullMarked;
