/** The stream of events that clients follow, and presence: which users have which entity open. */
@NullMarked
package herberge.application.realtime;

import org.jspecify.annotations.NullMarked;
