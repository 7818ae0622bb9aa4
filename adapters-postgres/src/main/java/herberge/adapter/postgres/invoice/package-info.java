/** Stores invoices. */
@NullMarked
package herberge.adapter.postgres.invoice;

import org.jspecify.annotations.NullMarked;
