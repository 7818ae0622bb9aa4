/** The interfaces that the use cases need from outside: stores, locks, the change log, hashing, tokens. */
@NullMarked
package herberge.application.port;

import org.jspecify.annotations.NullMarked;
