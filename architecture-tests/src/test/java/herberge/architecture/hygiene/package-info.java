/** What is kept in order beside the code: documents, file sizes, names, the shape of the source tree. */
@NullMarked
package herberge.architecture.hygiene;

import org.jspecify.annotations.NullMarked;
