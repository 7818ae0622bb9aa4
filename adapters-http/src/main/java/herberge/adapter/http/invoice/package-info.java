/** Invoices over HTTP. */
@NullMarked
package herberge.adapter.http.invoice;

import org.jspecify.annotations.NullMarked;
