/** What the routes of all features share: parsing, responses, problems, limits of size. */
@NullMarked
package herberge.adapter.http.shared;

import org.jspecify.annotations.NullMarked;
