/** The HTTP client of the terminal: requests, retries, credentials, and small records of the server's entities. */
@NullMarked
package herberge.cli.api;

import org.jspecify.annotations.NullMarked;
