/** The audit: reading it, undoing changes, sealing and verifying it. */
@NullMarked
package herberge.application.audit;

import org.jspecify.annotations.NullMarked;
