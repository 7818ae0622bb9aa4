/** Moving in from the former desktop program: every row of its database is accounted for. */
@NullMarked
package herberge.application.movein;

import org.jspecify.annotations.NullMarked;
