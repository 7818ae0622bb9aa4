/** The settings of a desk: which server it uses, and how. */
@NullMarked
package herberge.cli.config;

import org.jspecify.annotations.NullMarked;
