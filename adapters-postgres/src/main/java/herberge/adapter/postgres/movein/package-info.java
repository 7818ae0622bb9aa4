/** What was moved in from legacy databases. */
@NullMarked
package herberge.adapter.postgres.movein;

import org.jspecify.annotations.NullMarked;
