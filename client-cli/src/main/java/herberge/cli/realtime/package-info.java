/** Receives the events of a house across lost connections. */
@NullMarked
package herberge.cli.realtime;

import org.jspecify.annotations.NullMarked;
