/** The HTTP server itself: its connectors, limits and handlers that every request passes. */
@NullMarked
package herberge.adapter.http.server;

import org.jspecify.annotations.NullMarked;
