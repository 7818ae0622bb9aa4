/** The server's process: what starts it quickly, the order in which it closes what it opened, and its exit codes. */
@NullMarked
package herberge.bootstrap.process;

import org.jspecify.annotations.NullMarked;
