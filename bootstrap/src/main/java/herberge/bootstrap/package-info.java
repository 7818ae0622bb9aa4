/** Entry point of the server: {@link herberge.bootstrap.Main}. The parts it puts together are in the packages below. */
@NullMarked
package herberge.bootstrap;

import org.jspecify.annotations.NullMarked;
