/** System tests: the whole server over real HTTP. */
@NullMarked
package herberge.bootstrap.system;

import org.jspecify.annotations.NullMarked;
