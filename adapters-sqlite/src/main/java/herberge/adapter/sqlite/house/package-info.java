/** Opens the SQLite database of a legacy house without ever touching it: everything is read from a copy. */
@NullMarked
package herberge.adapter.sqlite.house;

import org.jspecify.annotations.NullMarked;
