/** The reports of a move-in, as text, JSON and HTML of one model, and how far it is. */
@NullMarked
package herberge.bootstrap.movein;

import org.jspecify.annotations.NullMarked;
