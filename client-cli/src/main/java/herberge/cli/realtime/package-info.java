/** Follows a house: every change as it comes, across lost connections. */
@NullMarked
package herberge.cli.realtime;

import org.jspecify.annotations.NullMarked;
