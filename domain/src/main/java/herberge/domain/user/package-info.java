/** The people who work with the server, and how they log in. */
@NullMarked
package herberge.domain.user;

import org.jspecify.annotations.NullMarked;
