/** Who is calling, and what they may do: users, login, sessions. */
@NullMarked
package herberge.application.access;

import org.jspecify.annotations.NullMarked;
