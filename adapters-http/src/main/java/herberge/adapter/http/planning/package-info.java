/** Availability, tape chart, today and health over HTTP. */
@NullMarked
package herberge.adapter.http.planning;

import org.jspecify.annotations.NullMarked;
