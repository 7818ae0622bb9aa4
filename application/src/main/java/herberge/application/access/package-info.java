/** Users, login and sessions: who the caller is, and what they may do. */
@NullMarked
package herberge.application.access;

import org.jspecify.annotations.NullMarked;
