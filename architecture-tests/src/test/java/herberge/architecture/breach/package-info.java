/**
 * Planted breaches: below it, one small copy of the rings per rule, its package named after the rule.
 *
 * <p>What a rule has to find is named so: classes {@code Offending…} and methods {@code offends…}. All other classes
 * are innocent and must not be reported, so a rule that is too broad fails like one that is blind.
 */
@NullMarked
package herberge.architecture.breach;

import org.jspecify.annotations.NullMarked;
