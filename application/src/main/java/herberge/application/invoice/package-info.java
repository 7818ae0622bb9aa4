/** Invoices: they are issued, listed and cancelled, and their chain is verified. */
@NullMarked
package herberge.application.invoice;

import org.jspecify.annotations.NullMarked;
