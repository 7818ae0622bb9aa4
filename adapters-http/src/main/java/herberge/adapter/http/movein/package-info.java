/** The archive of what was moved in, over HTTP. */
@NullMarked
package herberge.adapter.http.movein;

import org.jspecify.annotations.NullMarked;
