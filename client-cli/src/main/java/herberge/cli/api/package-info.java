/** The HTTP side of the terminal: requests, retries, credentials, and the wire's entities as small records. */
@NullMarked
package herberge.cli.api;

import org.jspecify.annotations.NullMarked;
