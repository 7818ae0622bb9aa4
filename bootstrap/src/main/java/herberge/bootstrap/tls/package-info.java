/** TLS of the HTTP server: certificate and key from PEM files, which are read again when they change. */
@NullMarked
package herberge.bootstrap.tls;

import org.jspecify.annotations.NullMarked;
