/** The work that is done by itself: once per occurrence, however many servers there are. */
@NullMarked
package herberge.application.job;

import org.jspecify.annotations.NullMarked;
