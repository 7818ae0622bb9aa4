/** Use cases of payers: those who pay for a stay instead of the guest. */
@NullMarked
package herberge.application.payer;

import org.jspecify.annotations.NullMarked;
