/** What the house does by itself, over HTTP. */
@NullMarked
package herberge.adapter.http.jobs;

import org.jspecify.annotations.NullMarked;
