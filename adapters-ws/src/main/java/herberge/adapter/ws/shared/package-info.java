/** The real-time stream's protocol over WebSocket. */
@NullMarked
package herberge.adapter.ws.shared;

import org.jspecify.annotations.NullMarked;
