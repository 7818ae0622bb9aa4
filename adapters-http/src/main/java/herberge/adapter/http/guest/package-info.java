/** Guests over HTTP. */
@NullMarked
package herberge.adapter.http.guest;

import org.jspecify.annotations.NullMarked;
