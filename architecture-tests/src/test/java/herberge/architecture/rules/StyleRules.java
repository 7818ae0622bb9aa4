package herberge.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Habits that a compiler does not know. */
final class StyleRules {

    /** Top-level names only: a domain word such as a nested {@code RoomOutOfService} is none of these. */
    private static final String EMPTY_NOUN = ".*(Impl|Manager|Helper|Utils?|DTO|Dto|Service|Processor)";

    private StyleRules() {}

    static List<HouseRule> all() {
        return List.of(
                new HouseRule("domain-is-immutable", StyleRules::domainIsImmutable),
                new HouseRule("routes-never-catch", StyleRules::routesNeverCatch),
                new HouseRule("names-are-nouns", StyleRules::namesAreNouns),
                new HouseRule("no-generic-exceptions", StyleRules::noGenericExceptions),
                new HouseRule("no-standard-streams", StyleRules::noStandardStreams),
                new HouseRule("no-java-util-logging", StyleRules::noJavaUtilLogging),
                new HouseRule("only-main-ends-the-process", StyleRules::onlyMainEndsTheProcess));
    }

    private static ArchRule domainIsImmutable(Rings rings) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(rings.domain())
                .should()
                .beFinal()
                .because("a booking that changes under a reader's eyes cannot be reasoned about");
    }

    private static ArchRule routesNeverCatch(Rings rings) {
        return classes()
                .that()
                .resideInAnyPackage(rings.drivingAdapters())
                .and()
                .haveSimpleNameEndingWith("Routes")
                .should(catchNothing())
                .because("failures become HTTP in one place only");
    }

    private static ArchCondition<JavaClass> catchNothing() {
        return new ArchCondition<>("catch nothing") {
            @Override
            public void check(JavaClass routes, ConditionEvents events) {
                routes.getCodeUnits().stream()
                        .flatMap(codeUnit -> codeUnit.getTryCatchBlocks().stream())
                        .map(TryCatchBlock::toString)
                        .map(text -> routes.getFullName() + " catches: " + text)
                        .forEach(breach -> events.add(SimpleConditionEvent.violated(routes, breach)));
            }
        };
    }

    private static ArchRule namesAreNouns(Rings rings) {
        return noClasses()
                .that()
                .resideInAPackage(rings.all())
                .and()
                .areTopLevelClasses()
                .should()
                .haveNameMatching(EMPTY_NOUN)
                .because("a name that says nothing collects everything");
    }

    private static ArchRule noGenericExceptions(Rings rings) {
        return noClasses()
                .that()
                .resideInAPackage(rings.all())
                .should(THROW_GENERIC_EXCEPTIONS)
                .because("code refuses or fails specifically");
    }

    /** The client's terminal is its purpose; the server's few lines for its operator go through one class. */
    private static ArchRule noStandardStreams(Rings rings) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(rings.cli())
                .and()
                .doNotHaveSimpleName("StandardOutput") // asks whether what was written has arrived
                .should(ACCESS_STANDARD_STREAMS)
                .because("logs go through slf4j");
    }

    private static ArchRule noJavaUtilLogging(Rings rings) {
        return noClasses()
                .that()
                .resideInAPackage(rings.all())
                .should(USE_JAVA_UTIL_LOGGING)
                .because("logs go through slf4j");
    }

    /**
     * {@code CloseableStack} may halt: a process that was told to end by a signal keeps its own exit code only if its shutdown
     * hook ends it.
     */
    private static ArchRule onlyMainEndsTheProcess(Rings rings) {
        return noClasses()
                .that()
                .resideInAPackage(rings.all())
                .and()
                .haveNameNotMatching(".*\\.(Main|CloseableStack)(\\$.*)?")
                .should()
                .accessTargetWhere(Accesses.anyOf(
                        "the process is ended",
                        Accesses.to("java.lang.System", "exit"),
                        Accesses.to("java.lang.Runtime", "exit", "halt")))
                .because("whatever ends the process cannot be tested inside one");
    }
}
