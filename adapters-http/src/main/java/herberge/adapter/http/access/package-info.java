/** Login, sessions and users over HTTP. */
@NullMarked
package herberge.adapter.http.access;

import org.jspecify.annotations.NullMarked;
