/** The commands of the server's command line and their options. */
@NullMarked
package herberge.bootstrap.command;

import org.jspecify.annotations.NullMarked;
