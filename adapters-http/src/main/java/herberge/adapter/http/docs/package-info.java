/** The API's description, for programs and for people. */
@NullMarked
package herberge.adapter.http.docs;

import org.jspecify.annotations.NullMarked;
