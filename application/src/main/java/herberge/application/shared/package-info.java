/** Units of work, answers that are given once, and what every feature's use cases share. */
@NullMarked
package herberge.application.shared;

import org.jspecify.annotations.NullMarked;
