/** Passwords, tokens, random secrets and rate limits, each by the library that is used nowhere else. */
@NullMarked
package herberge.adapter.security;

import org.jspecify.annotations.NullMarked;
