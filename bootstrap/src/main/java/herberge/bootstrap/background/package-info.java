/** The threads that repeat work for as long as the server runs. */
@NullMarked
package herberge.bootstrap.background;

import org.jspecify.annotations.NullMarked;
