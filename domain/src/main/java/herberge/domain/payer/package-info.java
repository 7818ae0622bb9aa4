/** Payers: those who pay for a stay instead of the guest. */
@NullMarked
package herberge.domain.payer;

import org.jspecify.annotations.NullMarked;
