package herberge.architecture.hygiene;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies where, under which name and number. */
final class LayoutChecks {

    private static final Set<String> TOP_LEVEL = Set.of(
            "pom.xml",
            "domain",
            "application",
            "bootstrap",
            "client-cli",
            "architecture-tests",
            "bin",
            "docs",
            "findings",
            "README.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md",
            "LICENSE",
            "target");

    private static final Pattern MIGRATION = Pattern.compile(".*/db/migration/V(\\d{4})__[a-z0-9_]+\\.sql");
    private static final Pattern DECISION = Pattern.compile("docs/adr/(\\d{4})-[a-z0-9-]+\\.md");
    private static final String BREACHES = "/herberge/architecture/breach/";

    private LayoutChecks() {}

    static List<HygieneCheck> all() {
        return List.of(
                new HygieneCheck("the top holds only what was agreed", LayoutChecks::strangersAtTheTop),
                new HygieneCheck("decisions have a number each", LayoutChecks::decisionNumbers),
                new HygieneCheck("migrations have a number each", LayoutChecks::migrationNumbers),
                new HygieneCheck("every package is explained and null-marked", LayoutChecks::unmarkedPackages));
    }

    /** Dot files are the business of tools; {@code adapters-<technology>} may come as they are needed. */
    private static Stream<String> strangersAtTheTop(Checkout checkout) {
        return checkout.topLevel().stream()
                .filter(name -> !name.startsWith(".") && !name.matches("adapters-[a-z]+") && !TOP_LEVEL.contains(name))
                .map(name -> name + " does not belong at the top");
    }

    private static Stream<String> decisionNumbers(Checkout checkout) {
        List<SourceFile> decisions = checkout.files().stream()
                .filter(file -> file.folder().equals("docs/adr") && !file.name().equals("README.md"))
                .toList();
        return numbering(decisions, DECISION, "docs/adr/NNNN-title.md");
    }

    private static Stream<String> migrationNumbers(Checkout checkout) {
        List<SourceFile> migrations = checkout.files().stream()
                .filter(file -> file.isMain() && file.folder().endsWith("/db/migration"))
                .toList();
        return numbering(migrations, MIGRATION, "db/migration/VNNNN__title.sql");
    }

    /**
     * Complains about strange names and doubles, and about nothing being there at all. Gaps are allowed: changes that are
     * developed at the same time reserve their numbers.
     */
    private static Stream<String> numbering(List<SourceFile> files, Pattern pattern, String shape) {
        if (files.isEmpty()) {
            return Stream.of("there is no " + shape);
        }
        List<String> complaints = new ArrayList<>();
        int expected = 1;
        for (SourceFile file :
                files.stream().sorted(Comparator.comparing(SourceFile::name)).toList()) {
            Matcher matcher = pattern.matcher(file.path());
            if (!matcher.matches()) {
                complaints.add(file.path() + " is not named like " + shape);
                continue;
            }
            int number = Integer.parseInt(matcher.group(1));
            if (number < expected) {
                complaints.add(file.path() + " should have number " + expected + " or more");
            }
            expected = number + 1;
        }
        return complaints.stream();
    }

    /** Packages of planted breaches are explained once, at their top. */
    private static Stream<String> unmarkedPackages(Checkout checkout) {
        Set<String> marked = checkout.java()
                .filter(file -> file.name().equals("package-info.java"))
                .filter(file ->
                        file.text().contains("@NullMarked") && file.text().startsWith("/**"))
                .map(LayoutChecks::packageFolder)
                .collect(toSet());
        return checkout.java()
                .filter(file -> !file.path().contains(BREACHES))
                .map(LayoutChecks::packageFolder)
                .distinct()
                .filter(folder -> !marked.contains(folder))
                .map(folder -> folder + " has no package-info.java with a sentence and @NullMarked");
    }

    /** Main and test sources of a package count as one. */
    private static String packageFolder(SourceFile file) {
        return file.folder().replace("/src/test/", "/src/main/");
    }
}
