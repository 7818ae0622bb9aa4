package herberge.architecture.hygiene;

import static java.util.regex.Pattern.MULTILINE;
import static java.util.stream.Collectors.toCollection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Documents stay short, complete and true. */
final class DocumentChecks {

    private static final List<String> DECISION_PARTS =
            List.of("Status", "Context", "Decision", "Consequences", "Alternatives");

    private static final Pattern FENCED = Pattern.compile("^```.*?^```", MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.+?) *#*$", MULTILINE);

    private DocumentChecks() {}

    static List<HygieneCheck> all() {
        return List.of(
                new HygieneCheck("the README has at most 150 lines", atMost(150, "README.md"::equals)),
                new HygieneCheck("CONTRIBUTING has at most 100 lines", atMost(100, "CONTRIBUTING.md"::equals)),
                new HygieneCheck("decisions have at most 60 lines", atMost(60, DocumentChecks::isDecision)),
                new HygieneCheck("decisions have all their parts", DocumentChecks::partsMissing),
                new HygieneCheck("links lead somewhere", DocumentChecks::deadLinks));
    }

    private static Function<Checkout, Stream<String>> atMost(int limit, Predicate<String> path) {
        return checkout -> checkout.files().stream()
                .filter(file -> path.test(file.path()) && file.lines().size() > limit)
                .map(file -> file.path() + " has " + file.lines().size() + " lines, more than " + limit);
    }

    private static boolean isDecision(String path) {
        return path.matches("docs/adr/\\d{4}.*\\.md");
    }

    private static Stream<String> partsMissing(Checkout checkout) {
        return checkout.files().stream()
                .filter(file -> isDecision(file.path()))
                .flatMap(file -> DECISION_PARTS.stream()
                        .filter(part -> headings(file).stream().noneMatch(heading -> heading.startsWith(part)))
                        .map(part -> file.path() + " has no part " + part));
    }

    /** Links inside the project: the file must be there and, in Markdown, the heading too. */
    private static Stream<String> deadLinks(Checkout checkout) {
        return checkout.files().stream()
                .filter(file -> file.path().endsWith(".md"))
                .flatMap(file -> links(file)
                        .filter(link -> isDead(checkout, file, link))
                        .map(link -> file.path() + " links to " + link + ", which is not there"));
    }

    private static Stream<String> links(SourceFile file) {
        return LINK.matcher(FENCED.matcher(file.text()).replaceAll(""))
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.matches("[a-z][a-z0-9+.-]*:.*"));
    }

    private static boolean isDead(Checkout checkout, SourceFile from, String link) {
        String[] parts = link.split("#", 2);
        String decoded = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
        Path target = decoded.isEmpty()
                ? checkout.root().resolve(from.path())
                : checkout.root().resolve(from.folder()).resolve(decoded).normalize();
        if (!target.startsWith(checkout.root()) || !Files.exists(target)) {
            return true;
        }
        return parts.length == 2
                && target.toString().endsWith(".md")
                && !anchors(checkout, target).contains(parts[1]);
    }

    private static Set<String> anchors(Checkout checkout, Path document) {
        String path = checkout.root().relativize(document).toString().replace('\\', '/');
        return checkout.files().stream()
                .filter(file -> file.path().equals(path))
                .flatMap(file -> headings(file).stream())
                .map(DocumentChecks::anchor)
                .collect(toCollection(TreeSet::new));
    }

    /** As GitHub makes them. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static List<String> headings(SourceFile file) {
        return HEADING.matcher(FENCED.matcher(file.text()).replaceAll(""))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
