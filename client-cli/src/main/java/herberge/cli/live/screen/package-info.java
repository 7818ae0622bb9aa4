/** Screens as values: cells with ink, and the bytes that turn one screen into the next. */
@NullMarked
package herberge.cli.live.screen;

import org.jspecify.annotations.NullMarked;
