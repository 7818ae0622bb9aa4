/** Invoices: what stands on them, and the rules by which they are made from prices. */
@NullMarked
package herberge.domain.invoice;

import org.jspecify.annotations.NullMarked;
