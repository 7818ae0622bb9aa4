/** The house that the demo shows. */
@NullMarked
package herberge.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
