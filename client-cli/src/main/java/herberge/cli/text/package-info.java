/** The texts of the terminal in German and English. */
@NullMarked
package herberge.cli.text;

import org.jspecify.annotations.NullMarked;
