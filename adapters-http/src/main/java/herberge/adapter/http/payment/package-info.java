/** Payments over HTTP. */
@NullMarked
package herberge.adapter.http.payment;

import org.jspecify.annotations.NullMarked;
