/** Stores the catalogues of services and discounts. */
@NullMarked
package herberge.adapter.postgres.catalog;

import org.jspecify.annotations.NullMarked;
