/** The views for the front desk: availability, tape chart, today. */
@NullMarked
package herberge.application.planning;

import org.jspecify.annotations.NullMarked;
