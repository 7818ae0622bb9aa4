/** The store of the settings of prices. */
@NullMarked
package herberge.adapter.postgres.price;

import org.jspecify.annotations.NullMarked;
