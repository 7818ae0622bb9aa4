/** Quotes over HTTP. */
@NullMarked
package herberge.adapter.http.quote;

import org.jspecify.annotations.NullMarked;
