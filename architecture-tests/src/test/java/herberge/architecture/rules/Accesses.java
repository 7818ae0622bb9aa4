package herberge.architecture.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.function.Predicate;

/** Predicates on what a class calls or refers to; method references count like calls. */
final class Accesses {

    private Accesses() {}

    /** A method or, under the name {@code <init>}, a constructor; of any name if none is given. */
    static Predicate<JavaAccess<?>> to(String owner, String... names) {
        Set<String> wanted = Set.of(names);
        return access -> access.getTargetOwner().getFullName().equals(owner)
                && (wanted.isEmpty() || wanted.contains(access.getTarget().getName()));
    }

    static Predicate<JavaAccess<?>> toPackage(String packageName, String name) {
        return access -> access.getTargetOwner().getPackageName().equals(packageName)
                && access.getTarget().getName().equals(name);
    }

    static Predicate<JavaAccess<?>> without(String parameterType) {
        return access -> access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .noneMatch(type -> type.getFullName().equals(parameterType));
    }

    static Predicate<JavaAccess<?>> withoutParameters() {
        return access -> access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty();
    }

    @SafeVarargs
    static DescribedPredicate<JavaAccess<?>> anyOf(String description, Predicate<JavaAccess<?>>... accesses) {
        return DescribedPredicate.describe(description, access -> {
            for (Predicate<JavaAccess<?>> wanted : accesses) {
                if (wanted.test(access)) {
                    return true;
                }
            }
            return false;
        });
    }
}
