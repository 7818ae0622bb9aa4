package herberge.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static herberge.architecture.rules.Accesses.anyOf;
import static herberge.architecture.rules.Accesses.to;
import static herberge.architecture.rules.Accesses.toPackage;
import static herberge.architecture.rules.Accesses.without;
import static herberge.architecture.rules.Accesses.withoutParameters;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Nothing depends on the machine it runs on: its clock, its dice, its language, its time zone. */
final class MachineRules {

    private static final String LOCALE = "java.util.Locale";

    private MachineRules() {}

    static List<HouseRule> all() {
        return List.of(
                new HouseRule("no-ambient-time", MachineRules::noAmbientTime),
                new HouseRule("no-ambient-ids", MachineRules::noAmbientIds),
                new HouseRule("no-stop-watch-inside", MachineRules::noStopWatchInside),
                new HouseRule("no-machine-defaults", MachineRules::noMachineDefaults));
    }

    /** Asking a given {@code Clock} is fine; making one, or asking the system's behind one's back, is bootstrap's. */
    private static ArchRule noAmbientTime(Rings rings) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(rings.bootstrap())
                .should()
                .accessTargetWhere(anyOf(
                        "the system's clock is asked",
                        toPackage("java.time", "now").and(without("java.time.Clock")),
                        toPackage("java.time.chrono", "now").and(without("java.time.Clock")),
                        to("java.time.Clock", "systemUTC", "systemDefaultZone", "system", "tick")
                                .or(to("java.time.Clock", "tickMillis", "tickSeconds", "tickMinutes"))
                                .or(to("java.time.InstantSource", "system")),
                        to("java.lang.System", "currentTimeMillis"),
                        to("java.util.Date", "<init>").and(withoutParameters()),
                        to("java.util.Calendar", "getInstance")))
                .because("tests and retried transactions must see the time they are given");
    }

    /**
     * The adapters for security and the embedded database generate passwords, keys and tokens. The client is another
     * program: its idempotency keys need only differ from each other.
     */
    private static ArchRule noAmbientIds(Rings rings) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        rings.bootstrap(), rings.cli(), rings.adapter("security"), rings.adapter("embedded"))
                .should()
                .accessTargetWhere(anyOf(
                        "dice are thrown",
                        to("java.util.UUID", "randomUUID"),
                        to("java.lang.Math", "random"),
                        to("java.util.Random", "<init>").and(withoutParameters()),
                        to("java.util.concurrent.ThreadLocalRandom", "current"),
                        to("java.util.random.RandomGenerator", "getDefault", "of"),
                        to("java.util.SplittableRandom", "<init>").and(withoutParameters()),
                        to("java.security.SecureRandom")))
                .because("ids come from the database or from a source that bootstrap hands in");
    }

    /**
     * {@code System.nanoTime} tells no time of day, it only measures how long something took: adapters may, for time-outs
     * and access logs; the inner rings have nothing to measure.
     */
    private static ArchRule noStopWatchInside(Rings rings) {
        return noClasses()
                .that()
                .resideInAnyPackage(rings.domain(), rings.application())
                .should()
                .accessTargetWhere(anyOf("a stop watch is read", to("java.lang.System", "nanoTime")))
                .because("a use case must not behave differently on a slow machine");
    }

    /** No exemption, not even for bootstrap: Turkish lower case or a zone of the machine is never what was meant. */
    private static ArchRule noMachineDefaults(Rings rings) {
        return noClasses()
                .that()
                .resideInAPackage(rings.all())
                .should()
                .accessTargetWhere(anyOf(
                        "the machine's zone, language or charset is used",
                        to("java.time.ZoneId", "systemDefault"),
                        to("java.time.Clock", "systemDefaultZone"),
                        to("java.util.TimeZone", "getDefault"),
                        to(LOCALE, "getDefault"),
                        to("java.nio.charset.Charset", "defaultCharset"),
                        to("java.lang.String", "toLowerCase", "toUpperCase").and(without(LOCALE)),
                        to("java.lang.String", "format", "formatted").and(without(LOCALE)),
                        to("java.lang.String", "getBytes").and(withoutParameters()),
                        to("java.io.PrintStream", "printf", "format").and(without(LOCALE)),
                        to("java.io.PrintWriter", "printf", "format").and(without(LOCALE)),
                        to("java.time.format.DateTimeFormatter", "ofPattern").and(without(LOCALE)),
                        to("java.util.Formatter", "<init>").and(without(LOCALE)),
                        to("java.text.Collator", "getInstance").and(without(LOCALE))))
                .because("the server answers alike in Berlin, Istanbul and on Kiritimati");
    }
}
