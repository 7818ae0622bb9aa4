package herberge.architecture.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    static List<HouseRule> rules() {
        return HouseRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheHouse(HouseRule rule) {
        rule.in(Rings.OF_THE_HOUSE).check(rule.scope().classes());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void namesEveryOffenderOfItsPlantedBreach(HouseRule rule) {
        JavaClasses breach = planted(rule);
        List<String> offenders = Stream.concat(
                        breach.stream().filter(HouseRulesTest::offends).map(JavaClass::getFullName),
                        breach.stream()
                                .flatMap(type -> type.getMethods().stream())
                                .filter(HouseRulesTest::offends)
                                .map(HouseRulesTest::fullName))
                .toList();

        List<String> found =
                rule.in(rule.breach()).evaluate(breach).getFailureReport().getDetails();

        assertThat(offenders).as("offenders planted for %s", rule).isNotEmpty();
        assertThat(offenders)
                .allSatisfy(offender -> assertThat(found)
                        .as("what %s finds", rule)
                        .anyMatch(line -> line.matches("(?s).*\\b" + offender.replace("$", "\\$") + "\\b(?!\\$).*")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void sparesTheInnocentNextToItsPlantedBreach(HouseRule rule) {
        List<String> found = rule.in(rule.breach())
                .evaluate(planted(rule))
                .getFailureReport()
                .getDetails();

        assertThat(found).allMatch(line -> line.contains("Offending") || line.contains(".offends"));
    }

    @Test
    void haveDifferentNames() {
        assertThat(rules()).extracting(HouseRule::name).doesNotHaveDuplicates();
    }

    @Test
    void leaveNoPlantedBreachUnused() {
        SortedSet<String> wanted =
                rules().stream().map(rule -> rule.breach().root()).collect(toCollection(TreeSet::new));
        SortedSet<String> planted = ImportedClasses.BREACHES.stream()
                .map(type -> type.getPackageName().replaceFirst("(\\.breach\\.[a-z0-9]+).*", "$1"))
                .filter(name -> !name.equals(ImportedClasses.BREACH_ROOT))
                .collect(toCollection(TreeSet::new));

        assertThat(planted).isEqualTo(wanted);
    }

    private static JavaClasses planted(HouseRule rule) {
        return ImportedClasses.BREACHES.that(resideInAPackage(rule.breach().all()));
    }

    private static boolean offends(JavaClass type) {
        return type.getSimpleName().startsWith("Offending");
    }

    private static boolean offends(JavaMethod method) {
        return method.getName().startsWith("offends");
    }

    private static String fullName(JavaMethod method) {
        return method.getOwner().getFullName() + "." + method.getName();
    }
}
