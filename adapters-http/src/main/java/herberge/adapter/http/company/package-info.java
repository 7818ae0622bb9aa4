/** The settings of the company over HTTP. */
@NullMarked
package herberge.adapter.http.company;

import org.jspecify.annotations.NullMarked;
