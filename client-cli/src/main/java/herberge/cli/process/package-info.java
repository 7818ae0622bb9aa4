/** The process around a command: its arguments, its keyboard, its exit codes, and what happens when it fails. */
@NullMarked
package herberge.cli.process;

import org.jspecify.annotations.NullMarked;
