/** Credit of guests over HTTP. */
@NullMarked
package herberge.adapter.http.credit;

import org.jspecify.annotations.NullMarked;
