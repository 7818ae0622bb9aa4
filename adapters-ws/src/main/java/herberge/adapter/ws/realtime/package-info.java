/** The WebSocket endpoint {@code /ws}, which sends events and presences to clients. */
@NullMarked
package herberge.adapter.ws.realtime;

import org.jspecify.annotations.NullMarked;
