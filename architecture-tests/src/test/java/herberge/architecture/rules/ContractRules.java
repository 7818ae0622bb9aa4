package herberge.architecture.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static herberge.architecture.rules.HouseRule.Scope.MAIN_AND_TEST;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;

/** What a port promises is run against everything that implements it. These rules look at test classes as well. */
final class ContractRules {

    /** Ports without a contract, by simple name, each with its reason. */
    private static final Map<String, String> WITHOUT_CONTRACT = Map.of();

    private ContractRules() {}

    static List<HouseRule> all() {
        return List.of(
                new HouseRule("contracts-are-met-twice", MAIN_AND_TEST, ContractRules::contractsAreMetTwice),
                new HouseRule("ports-have-contracts", MAIN_AND_TEST, ContractRules::portsHaveContracts));
    }

    /** A contract that only one class meets is that class's test and promises nothing about the others. */
    private static ArchRule contractsAreMetTwice(Rings rings) {
        return classes()
                .that()
                .resideInAPackage(rings.all())
                .and()
                .areInterfaces()
                .and()
                .haveSimpleNameEndingWith("Contract")
                .should(beMetAtLeastTwice())
                .because("memory and PostgreSQL must keep the same promises");
    }

    private static ArchRule portsHaveContracts(Rings rings) {
        DescribedPredicate<JavaClass> exempt =
                describe("are exempt", port -> WITHOUT_CONTRACT.containsKey(port.getSimpleName()));
        return classes()
                .that()
                .resideInAPackage(rings.ports())
                .and()
                .areInterfaces()
                .and()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameNotEndingWith("Contract")
                .and(not(exempt))
                .should(haveAContract())
                .because("a promise in Javadoc is kept as long as a test runs it");
    }

    private static ArchCondition<JavaClass> beMetAtLeastTwice() {
        return new ArchCondition<>("be met by at least two classes") {
            @Override
            public void check(JavaClass contract, ConditionEvents events) {
                List<String> meeting = contract.getAllSubclasses().stream()
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(ABSTRACT))
                        .map(JavaClass::getSimpleName)
                        .sorted()
                        .toList();
                String message = contract.getFullName() + " is met by " + meeting;
                events.add(new SimpleConditionEvent(contract, meeting.size() >= 2, message));
            }
        };
    }

    private static ArchCondition<JavaClass> haveAContract() {
        return new ArchCondition<>("be tested by an interface <Port>Contract") {
            @Override
            public void check(JavaClass port, ConditionEvents events) {
                boolean found = port.getDirectDependenciesToSelf().stream()
                        .map(dependency -> dependency.getOriginClass())
                        .anyMatch(origin -> origin.isInterface()
                                && origin.getSimpleName().equals(port.getSimpleName() + "Contract"));
                events.add(new SimpleConditionEvent(port, found, port.getFullName() + " has no contract that uses it"));
            }
        };
    }
}
