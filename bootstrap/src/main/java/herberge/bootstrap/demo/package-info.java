/** The demo data, and the guide that the demo prints. */
@NullMarked
package herberge.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
