/** Passwords and tokens: the homes of their libraries. */
@NullMarked
package herberge.bootstrap.security;

import org.jspecify.annotations.NullMarked;
