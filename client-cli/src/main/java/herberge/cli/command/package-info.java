/** The commands of the terminal, one class each. */
@NullMarked
package herberge.cli.command;

import org.jspecify.annotations.NullMarked;
