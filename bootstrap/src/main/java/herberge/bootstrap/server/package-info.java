/** The running server: everything between the database and the socket. */
@NullMarked
package herberge.bootstrap.server;

import org.jspecify.annotations.NullMarked;
