/** What all writes have in common: their order of refusals, versions, idempotency keys and dry runs. */
@NullMarked
package herberge.application.write;

import org.jspecify.annotations.NullMarked;
