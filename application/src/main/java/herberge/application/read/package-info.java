/** What all reads of entities have in common: their unit of work, the position of lists, and entities that do not exist. */
@NullMarked
package herberge.application.read;

import org.jspecify.annotations.NullMarked;
