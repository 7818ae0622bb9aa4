/** The types that the use cases of several features share: callers, requests, results, lists, refusals. */
@NullMarked
package herberge.application.shared;

import org.jspecify.annotations.NullMarked;
