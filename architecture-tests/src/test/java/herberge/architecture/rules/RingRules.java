package herberge.architecture.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.text.Normalizer;
import java.util.List;

/** Dependencies point inward: domain, application, adapters, bootstrap; the terminal client stands apart. */
final class RingRules {

    private static final String ALONE = "features that need each other cannot be read, tested or removed alone";

    private RingRules() {}

    static List<HouseRule> all() {
        return List.of(
                new HouseRule("rings-point-inward", RingRules::ringsPointInward),
                new HouseRule("domain-is-plain-java", RingRules::domainIsPlainJava),
                new HouseRule("application-is-plain-java", RingRules::applicationIsPlainJava),
                new HouseRule("adapters-stand-apart", RingRules::adaptersStandApart),
                new HouseRule("driving-side-knows-no-port", RingRules::drivingSideKnowsNoPort),
                new HouseRule("driven-side-knows-ports-only", RingRules::drivenSideKnowsPortsOnly),
                new HouseRule("client-knows-http-only", RingRules::clientKnowsHttpOnly),
                new HouseRule("domain-features-free-of-cycles", rings -> freeOfCycles(rings, "domain")),
                new HouseRule("application-features-free-of-cycles", rings -> freeOfCycles(rings, "application")),
                new HouseRule("http-features-free-of-cycles", rings -> freeOfCycles(rings, "adapter.http")),
                new HouseRule("postgres-features-free-of-cycles", rings -> freeOfCycles(rings, "adapter.postgres")),
                new HouseRule("no-package-cycles", RingRules::noPackageCycles));
    }

    /** Also refuses a class that lies in none of the rings; a new adapter is declared in {@link Rings} first. */
    private static ArchRule ringsPointInward(Rings rings) {
        return layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(rings.all())
                .layer("domain")
                .definedBy(rings.domain())
                .layer("application")
                .definedBy(rings.application())
                .layer("driving adapters")
                .definedBy(rings.drivingAdapters())
                .layer("driven adapters")
                .definedBy(rings.drivenAdapters())
                .layer("bootstrap")
                .definedBy(rings.bootstrap())
                .layer("client")
                .definedBy(rings.cli())
                .whereLayer("client")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("bootstrap")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("driving adapters")
                .mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("driven adapters")
                .mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("driving adapters", "driven adapters", "bootstrap")
                .whereLayer("domain")
                .mayOnlyBeAccessedByLayers("application", "driving adapters", "driven adapters", "bootstrap")
                .ensureAllClassesAreContainedInArchitecture()
                .because("a rule of the house must never depend on how it is stored, served or shown");
    }

    /**
     * An allow-list: a list of forbidden libraries forgets the next one. It names the parts of {@code java.lang} and {@code java.util}, because reflection, threads and loggers live below them as well.
     */
    private static ArchRule domainIsPlainJava(Rings rings) {
        return classes()
                .that()
                .resideInAPackage(rings.domain())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                rings.domain(),
                                "java.lang",
                                "java.lang.annotation",
                                "java.lang.invoke",
                                "java.lang.runtime",
                                "java.math",
                                "java.time..",
                                "java.util",
                                "java.util.function",
                                "java.util.regex",
                                "java.util.stream",
                                "org.jspecify.annotations")
                        .or(belongToAnyOf(Normalizer.class))) // alone of its package, it knows no locale
                .because("the rules of the house outlive every library");
    }

    /** Only the parts of the JDK that compute: no files, no network, no JDBC. */
    private static ArchRule applicationIsPlainJava(Rings rings) {
        return classes()
                .that()
                .resideInAPackage(rings.application())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        rings.application(),
                        rings.domain(),
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "java.text..",
                        "java.nio.charset..",
                        "java.security..",
                        "org.jspecify.annotations..",
                        "org.slf4j.."))
                .because("use cases reach the world through ports only");
    }

    private static ArchRule adaptersStandApart(Rings rings) {
        return slices().matching(rings.slicesOf("adapter"))
                .should()
                .notDependOnEachOther()
                .because("an adapter that knows another cannot be replaced alone");
    }

    private static ArchRule drivingSideKnowsNoPort(Rings rings) {
        return noClasses()
                .that()
                .resideInAnyPackage(rings.drivingAdapters())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(rings.ports())
                .because("whoever reaches a store past its use case gets past the rules as well");
    }

    private static ArchRule drivenSideKnowsPortsOnly(Rings rings) {
        return noClasses()
                .that()
                .resideInAnyPackage(rings.drivenAdapters())
                .should()
                .dependOnClassesThat(resideInAPackage(rings.application())
                        .and(not(resideInAnyPackage(rings.ports(), rings.applicationShared()))))
                .because("the side that is called must not call back in");
    }

    private static ArchRule clientKnowsHttpOnly(Rings rings) {
        return noClasses()
                .that()
                .resideInAPackage(rings.cli())
                .should()
                .dependOnClassesThat(resideInAPackage(rings.all()).and(not(resideInAPackage(rings.cli()))))
                .because("it is the first real consumer of the API and must live on what the wire tells");
    }

    private static ArchRule freeOfCycles(Rings rings, String ring) {
        return sliced(rings, ring).because(ALONE);
    }

    /** Every package is a slice of its own, so that packages of one feature and the parts of bootstrap count as well. */
    private static ArchRule noPackageCycles(Rings rings) {
        return slices().matching(rings.everyPackage())
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package with two names");
    }

    private static SliceRule sliced(Rings rings, String ring) {
        return slices().matching(rings.slicesOf(ring)).should().beFreeOfCycles();
    }
}
