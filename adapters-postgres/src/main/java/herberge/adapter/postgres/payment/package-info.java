/** Stores payments. */
@NullMarked
package herberge.adapter.postgres.payment;

import org.jspecify.annotations.NullMarked;
