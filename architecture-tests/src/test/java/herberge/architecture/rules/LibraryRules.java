package herberge.architecture.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every library has one home, so that it can be replaced there. */
final class LibraryRules {

    /** One library, or several that only make sense together, and the packages that may know it. */
    private record Library(String name, List<String> packages, Function<Rings, List<String>> homes) {

        HouseRule rule() {
            return new HouseRule(name + "-has-one-home", this::onlyAtHome);
        }

        private ArchRule onlyAtHome(Rings rings) {
            return noClasses()
                    .that()
                    .resideOutsideOfPackages(homes.apply(rings).toArray(String[]::new))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new)))
                    .because(name + " must be replaceable without a search through the house");
        }
    }

    private static final List<Library> LIBRARIES = List.of(
            new Library(
                    "javalin",
                    List.of("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "kotlin.."),
                    rings -> List.of(rings.adapter("http"), rings.adapter("ws"), rings.bootstrap())),
            new Library(
                    "jackson",
                    List.of("com.fasterxml.jackson.."),
                    rings -> List.of(
                            rings.adapter("http"),
                            rings.adapter("ws"),
                            rings.adapter("postgres"),
                            rings.bootstrap(),
                            rings.cli())),
            new Library(
                    "database",
                    List.of("org.jdbi..", "org.postgresql..", "com.zaxxer..", "org.flywaydb.."),
                    rings -> List.of(rings.adapter("postgres"), rings.bootstrap())),
            new Library(
                    "jdbc",
                    List.of("java.sql.."),
                    rings -> List.of(rings.adapter("postgres"), rings.adapter("sqlite"), rings.bootstrap())),
            new Library(
                    "data-source",
                    List.of("javax.sql.."),
                    rings -> List.of(rings.adapter("postgres"), rings.adapter("scheduler"), rings.bootstrap())),
            new Library(
                    "db-scheduler", List.of("com.github.kagkarlsson.."), rings -> List.of(rings.adapter("scheduler"))),
            new Library(
                    "embedded-database",
                    List.of("io.zonky..", "org.apache.commons.compress..", "org.tukaani.."),
                    rings -> List.of(rings.adapter("embedded"))),
            new Library("redis", List.of("redis.clients.."), rings -> List.of(rings.adapter("redis"))),
            new Library("jwt", List.of("com.auth0.."), rings -> List.of(rings.adapter("security"))),
            new Library("password4j", List.of("com.password4j.."), rings -> List.of(rings.adapter("security"))),
            new Library("bucket4j", List.of("io.github.bucket4j.."), rings -> List.of(rings.adapter("security"))),
            new Library("zxcvbn", List.of("com.nulabinc.zxcvbn.."), rings -> List.of(rings.adapter("security"))),
            new Library("tink", List.of("com.google.crypto.tink.."), rings -> List.of(rings.adapter("security"))),
            new Library(
                    "metrics",
                    List.of("io.micrometer..", "io.prometheus..", "com.sun.net.httpserver.."),
                    rings -> List.of(rings.adapter("metrics"))),
            new Library(
                    "pdf",
                    List.of("com.openhtmltopdf..", "org.apache.pdfbox.."),
                    rings -> List.of(rings.adapter("documents"))),
            new Library("zxing", List.of("com.google.zxing.."), rings -> List.of(rings.adapter("documents"))),
            new Library(
                    "pem-reader",
                    List.of("nl.altindag.ssl..", "org.bouncycastle.."),
                    rings -> List.of(rings.bootstrap("tls"))),
            new Library("logback", List.of("ch.qos.logback.."), rings -> List.of(rings.bootstrap("logging"))),
            new Library("picocli", List.of("picocli.."), rings -> List.of(rings.bootstrap(), rings.cli())),
            new Library("jline", List.of("org.jline.."), rings -> List.of(rings.cli())),
            new Library("fastcsv", List.of("de.siegmar.fastcsv.."), rings -> List.of(rings.cli())));

    private LibraryRules() {}

    static List<HouseRule> all() {
        return Stream.concat(
                        LIBRARIES.stream().map(Library::rule),
                        Stream.of(new HouseRule("no-library-without-a-home", LibraryRules::noLibraryWithoutAHome)))
                .toList();
    }

    private static ArchRule noLibraryWithoutAHome(Rings rings) {
        Stream<String> everywhere = Stream.of(
                rings.all(),
                "java..",
                "javax.net..",
                "javax.crypto..",
                "org.jspecify.annotations..",
                "org.slf4j..",
                "jdk.jfr..");
        Stream<String> atHome = LIBRARIES.stream().flatMap(library -> library.packages().stream());
        return classes()
                .that()
                .resideInAPackage(rings.all())
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(Stream.concat(everywhere, atHome).toArray(String[]::new)))
                .because("a library comes in by a decision, with a home listed here");
    }
}
