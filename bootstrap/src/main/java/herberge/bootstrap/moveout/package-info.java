/** Moving out: the house as a database of the former desktop program. */
@NullMarked
package herberge.bootstrap.moveout;

import org.jspecify.annotations.NullMarked;
