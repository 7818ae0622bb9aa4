/** The staff terminal: a client of the HTTP API that does not depend on the server's code. */
@NullMarked
package herberge.cli;

import org.jspecify.annotations.NullMarked;
