/** The people who work with the server. */
@NullMarked
package herberge.domain.user;

import org.jspecify.annotations.NullMarked;
