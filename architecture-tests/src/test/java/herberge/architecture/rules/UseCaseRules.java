package herberge.architecture.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How use cases are cut: hidden behind one capability each, alone in their unit of work. */
final class UseCaseRules {

    private static final Set<String> PRICES = Set.of("Price", "PriceLine", "VatGroup");

    private UseCaseRules() {}

    static List<HouseRule> all() {
        return List.of(
                new HouseRule("use-cases-are-hidden", UseCaseRules::useCasesAreHidden),
                new HouseRule("use-cases-stand-alone", UseCaseRules::useCasesStandAlone),
                new HouseRule("capabilities-are-single", UseCaseRules::capabilitiesAreSingle),
                new HouseRule("capabilities-are-listed", UseCaseRules::capabilitiesAreListed),
                new HouseRule("units-of-work-begin-in-use-cases", UseCaseRules::unitsOfWorkBeginInUseCases),
                new HouseRule("prices-are-made-in-one-place", UseCaseRules::pricesAreMadeInOnePlace));
    }

    private static ArchRule pricesAreMadeInOnePlace(Rings rings) {
        return noClasses()
                .that()
                .resideInAPackage(rings.all())
                .and()
                .resideOutsideOfPackage("..domain.price")
                .should()
                .callConstructorWhere(describe(
                        "lines, VAT groups or prices are made",
                        call -> call.getTargetOwner().getPackageName().endsWith(".domain.price")
                                && PRICES.contains(call.getTargetOwner().getSimpleName())))
                .because("five calculations that disagree begin with a second one");
    }

    private static ArchRule useCasesAreHidden(Rings rings) {
        return classes()
                .that()
                .resideInAPackage(rings.all())
                .and()
                .haveSimpleNameEndingWith("UseCase")
                .should()
                .bePackagePrivate()
                .andShould()
                .haveModifier(FINAL)
                .andShould()
                .resideInAPackage(rings.application())
                .because("the interface callers see is the only door");
    }

    /** A use case may use another one's records, but never call it. */
    private static ArchRule useCasesStandAlone(Rings rings) {
        return classes()
                .that()
                .resideInAPackage(rings.application())
                .and()
                .haveSimpleNameEndingWith("UseCase")
                .should(notDependOnOtherUseCases())
                .because(
                        "a unit of work inside another hides where the transaction begins; extract domain code instead");
    }

    private static ArchCondition<JavaClass> notDependOnOtherUseCases() {
        return new ArchCondition<>("not depend on other use cases") {
            @Override
            public void check(JavaClass useCase, ConditionEvents events) {
                useCase.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isUseCaseOtherThan(useCase, dependency.getTargetClass()))
                        .map(Dependency::getDescription)
                        .forEach(breach -> events.add(SimpleConditionEvent.violated(useCase, breach)));
            }
        };
    }

    private static boolean isUseCaseOtherThan(JavaClass self, JavaClass target) {
        return (isNamedUseCase(target) || isImplementedByUseCase(target)) && !self.isAssignableTo(target.getFullName());
    }

    private static boolean isNamedUseCase(JavaClass type) {
        return type.getSimpleName().endsWith("UseCase");
    }

    /**
     * Sealed interfaces are sets of results, not capabilities. Interfaces nested in other types than a feature's list
     * belong to these types.
     */
    private static ArchRule capabilitiesAreSingle(Rings rings) {
        return classes()
                .that()
                .resideInAPackage(rings.application())
                .and()
                .resideOutsideOfPackages(rings.ports(), rings.applicationShared())
                .and()
                .areInterfaces()
                .and(describe("are on top level or listed", type -> type.isTopLevelClass() || isListed(type)))
                .and(describe("are not sealed", type -> !type.isSealed()))
                .should(haveOneAbstractMethod())
                .because("one capability each can be given as a lambda in a test");
    }

    private static ArchRule capabilitiesAreListed(Rings rings) {
        return classes()
                .that()
                .resideInAPackage(rings.application())
                .and()
                .areInterfaces()
                .and(describe("are implemented by a use case", UseCaseRules::isImplementedByUseCase))
                .should(ArchCondition.from(describe("be nested in a type *UseCases", UseCaseRules::isListed)))
                .because("one file lists what a feature can do");
    }

    private static boolean isListed(JavaClass type) {
        return type.getEnclosingClass()
                .filter(outer -> outer.getSimpleName().endsWith("UseCases"))
                .isPresent();
    }

    private static boolean isImplementedByUseCase(JavaClass type) {
        return type.isInterface() && type.getAllSubclasses().stream().anyMatch(UseCaseRules::isNamedUseCase);
    }

    private static ArchCondition<JavaClass> haveOneAbstractMethod() {
        return new ArchCondition<>("have exactly one abstract method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long count = type.getAllMethods().stream()
                        .filter(method -> method.getModifiers().contains(ABSTRACT))
                        .count();
                String message = "%s has %d abstract methods in %s"
                        .formatted(type.getFullName(), count, type.getSourceCodeLocation());
                events.add(new SimpleConditionEvent(type, count == 1, message));
            }
        };
    }

    /** Covers all methods of the port, but not methods of the same name that the implementing class adds for the stores. */
    private static ArchRule unitsOfWorkBeginInUseCases(Rings rings) {
        String port = rings.root() + ".application.port.Transactions";
        return noClasses()
                .that()
                .resideOutsideOfPackage(rings.application())
                .and()
                .areNotAssignableTo(port)
                .should()
                .accessTargetWhere(Accesses.anyOf("a unit of work begins", access -> isMethodOf(port, access)))
                .because("a unit of work opened elsewhere nests, or hides what it covers");
    }

    private static boolean isMethodOf(String type, JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return Stream.concat(Stream.of(owner), owner.getAllRawInterfaces().stream())
                .filter(candidate -> candidate.getFullName().equals(type))
                .flatMap(candidate -> candidate.getMethods().stream())
                .anyMatch(method -> method.getName().equals(access.getTarget().getName())
                        && access.getTarget() instanceof CodeUnitAccessTarget target
                        && names(method.getRawParameterTypes()).equals(names(target.getRawParameterTypes())));
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getFullName).toList();
    }
}
