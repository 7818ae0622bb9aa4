/** Texts about the commands that are made from their definitions: completion for shells and the man page. */
@NullMarked
package herberge.cli.help;

import org.jspecify.annotations.NullMarked;
