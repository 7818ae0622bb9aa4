/** What happens, for programs that ask instead of listening. */
@NullMarked
package herberge.adapter.http.realtime;

import org.jspecify.annotations.NullMarked;
