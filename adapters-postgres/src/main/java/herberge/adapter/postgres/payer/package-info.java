/** Stores payers. */
@NullMarked
package herberge.adapter.postgres.payer;

import org.jspecify.annotations.NullMarked;
