/** Jobs that run on their own: once for each occurrence, however many servers there are. */
@NullMarked
package herberge.application.job;

import org.jspecify.annotations.NullMarked;
