/** The audit, the changes in it, and undo over HTTP. */
@NullMarked
package herberge.adapter.http.audit;

import org.jspecify.annotations.NullMarked;
