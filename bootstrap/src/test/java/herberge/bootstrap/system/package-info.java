/** The whole server over real HTTP: what the house promises, proven from outside. */
@NullMarked
package herberge.bootstrap.system;

import org.jspecify.annotations.NullMarked;
