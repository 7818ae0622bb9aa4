/** Divides threads and connections among callers, so that no caller takes those of the others. */
@NullMarked
package herberge.adapter.http.limits;

import org.jspecify.annotations.NullMarked;
