/** The settings of prices over HTTP, and what is agreed about a price. */
@NullMarked
package herberge.adapter.http.price;

import org.jspecify.annotations.NullMarked;
