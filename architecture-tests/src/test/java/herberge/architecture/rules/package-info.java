/** The rules of the house about code, each checked against the real classes and against a planted breach. */
@NullMarked
package herberge.architecture.rules;

import org.jspecify.annotations.NullMarked;
