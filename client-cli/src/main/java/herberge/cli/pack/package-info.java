/** The house on paper: what a desk needs for some days without a server. */
@NullMarked
package herberge.cli.pack;

import org.jspecify.annotations.NullMarked;
