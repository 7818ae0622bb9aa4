/** What every feature's routes share. */
@NullMarked
package herberge.adapter.http.shared;

import org.jspecify.annotations.NullMarked;
