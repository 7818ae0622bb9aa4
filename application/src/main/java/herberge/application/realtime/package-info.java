/** What happens, as it happens: the stream of events that every desk follows. */
@NullMarked
package herberge.application.realtime;

import org.jspecify.annotations.NullMarked;
