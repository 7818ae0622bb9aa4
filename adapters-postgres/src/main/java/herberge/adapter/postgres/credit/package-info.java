/** Stores the credit of guests. */
@NullMarked
package herberge.adapter.postgres.credit;

import org.jspecify.annotations.NullMarked;
