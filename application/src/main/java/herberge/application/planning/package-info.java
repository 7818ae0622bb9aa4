/** What the desk looks at: availability, tape chart, today. */
@NullMarked
package herberge.application.planning;

import org.jspecify.annotations.NullMarked;
