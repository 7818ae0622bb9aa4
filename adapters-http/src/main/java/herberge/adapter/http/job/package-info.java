/** Jobs over HTTP. */
@NullMarked
package herberge.adapter.http.job;

import org.jspecify.annotations.NullMarked;
