package herberge.architecture.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * One rule about the code. It is written for any root package, so that the very same rule is checked against the house
 * and against the breach planted for it.
 */
record HouseRule(String name, Scope scope, Function<Rings, ArchRule> rule) {

    /** Which classes of the house a rule looks at. */
    enum Scope {
        MAIN,
        MAIN_AND_TEST;

        JavaClasses classes() {
            return switch (this) {
                case MAIN -> ImportedClasses.MAIN;
                case MAIN_AND_TEST -> ImportedClasses.MAIN_AND_TEST;
            };
        }
    }

    HouseRule(String name, Function<Rings, ArchRule> rule) {
        this(name, Scope.MAIN, rule);
    }

    ArchRule in(Rings rings) {
        return rule.apply(rings);
    }

    /** The small copy of the rings in which this rule is broken on purpose. */
    Rings breach() {
        return new Rings(ImportedClasses.BREACH_ROOT + "." + name.replace("-", ""));
    }

    @Override
    public String toString() {
        return name;
    }
}
