/** The live tape chart: a full-screen application that shows the house and its changes, and takes keys. */
@NullMarked
package herberge.cli.live;

import org.jspecify.annotations.NullMarked;
