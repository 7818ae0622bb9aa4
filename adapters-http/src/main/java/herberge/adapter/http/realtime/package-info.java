/** The event stream over HTTP, for programs that poll instead of holding a socket. */
@NullMarked
package herberge.adapter.http.realtime;

import org.jspecify.annotations.NullMarked;
