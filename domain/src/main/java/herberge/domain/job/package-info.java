/** What the house does by itself, and when. */
@NullMarked
package herberge.domain.job;

import org.jspecify.annotations.NullMarked;
