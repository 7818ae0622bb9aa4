/** The catalogues of services and discounts. */
@NullMarked
package herberge.application.catalog;

import org.jspecify.annotations.NullMarked;
