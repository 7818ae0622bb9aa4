/** {@code /ws}: the house's events over WebSocket. */
@NullMarked
package herberge.adapter.ws.realtime;

import org.jspecify.annotations.NullMarked;
