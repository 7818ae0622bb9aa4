/** Payers over HTTP. */
@NullMarked
package herberge.adapter.http.payer;

import org.jspecify.annotations.NullMarked;
