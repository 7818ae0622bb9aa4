/** Starts and stops the server: commands, exit codes and the order in which things open and close. */
@NullMarked
package herberge.bootstrap;

import org.jspecify.annotations.NullMarked;
