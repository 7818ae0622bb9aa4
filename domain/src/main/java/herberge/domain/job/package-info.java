/** Jobs that the server runs on its own, and when. */
@NullMarked
package herberge.domain.job;

import org.jspecify.annotations.NullMarked;
