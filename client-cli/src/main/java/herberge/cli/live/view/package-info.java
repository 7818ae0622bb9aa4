/** Draws the model of the live tape chart on a canvas; nothing here reads a terminal or the network. */
@NullMarked
package herberge.cli.live.view;

import org.jspecify.annotations.NullMarked;
