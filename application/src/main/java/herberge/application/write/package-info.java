/** What all writes have in common: versions, idempotency, and the refusal of callers who may only read. */
@NullMarked
package herberge.application.write;

import org.jspecify.annotations.NullMarked;
