/** The server's own TLS: certificate and key from PEM files, read again when they change. */
@NullMarked
package herberge.bootstrap.tls;

import org.jspecify.annotations.NullMarked;
