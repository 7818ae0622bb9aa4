/** Logs to stderr, as text or JSON, set up in code because searching for XML costs start-up time. */
@NullMarked
package herberge.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
