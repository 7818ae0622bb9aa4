/** Logging to stderr, as text or JSON; configured in code, because searching for XML files takes time at the start. */
@NullMarked
package herberge.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
