/** The description of the API, for programs and for readers. */
@NullMarked
package herberge.adapter.http.docs;

import org.jspecify.annotations.NullMarked;
