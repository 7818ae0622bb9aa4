/** The staff terminal: a client of the HTTP API that knows nothing of the server's code. */
@NullMarked
package herberge.cli;

import org.jspecify.annotations.NullMarked;
