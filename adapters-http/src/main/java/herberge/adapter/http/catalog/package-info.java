/** The catalogues of services and discounts over HTTP. */
@NullMarked
package herberge.adapter.http.catalog;

import org.jspecify.annotations.NullMarked;
