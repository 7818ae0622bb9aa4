package herberge.architecture.hygiene;

import static java.util.stream.Collectors.toCollection;

import herberge.architecture.hygiene.JavaSyntax.Method;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes of problems: what the code says, the document explains, and nothing else. */
final class ProblemChecks {

    private static final String DOCUMENT = "docs/problems.md";

    private static final Pattern CODE_LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern ENTRY = Pattern.compile("^#{2,4} +`?([a-z]+(?:-[a-z]+)*)`? *$", Pattern.MULTILINE);

    private ProblemChecks() {}

    static List<HygieneCheck> all() {
        return List.of(
                new HygieneCheck("every reason has a code of its own", ProblemChecks::reasonsWithoutCode),
                new HygieneCheck("every problem code is explained", ProblemChecks::unexplained),
                new HygieneCheck("every explained problem code exists", ProblemChecks::inventions));
    }

    private static Stream<String> reasonsWithoutCode(Checkout checkout) {
        JavaSyntax syntax = checkout.mainSyntax();
        Set<String> family = reasons(syntax);
        List<String> coded = Stream.concat(codeMethods(syntax, family), wrappers(syntax))
                .map(Method::owner)
                .toList();
        return syntax.types().stream()
                .filter(type -> !type.isInterface() && family.contains(type.simpleName()) && isReason(type, family))
                .filter(type -> !coded.contains(type.binaryName()))
                .filter(type -> type.supertypes().stream()
                        .noneMatch(parent -> coded.stream().anyMatch(owner -> owner.endsWith(parent))))
                .map(type -> type.binaryName() + " is a reason whose code() returns no literal");
    }

    /** The methods of reasons that say where another reason holds, and have its code. */
    private static Stream<Method> wrappers(JavaSyntax syntax) {
        return syntax.methods().stream()
                .filter(method -> method.name().equals("code") && method.body().contains("return reason.code();"));
    }

    private static Stream<String> unexplained(Checkout checkout) {
        JavaSyntax syntax = checkout.mainSyntax();
        Set<String> explained = explained(checkout);
        return codeMethods(syntax, reasons(syntax))
                .flatMap(method -> literals(method.body()))
                .distinct()
                .filter(code -> !explained.contains(code))
                .map(code -> DOCUMENT + " does not explain " + code);
    }

    private static Stream<String> inventions(Checkout checkout) {
        SortedSet<String> literals =
                checkout.javaMain().flatMap(file -> literals(file.text())).collect(toCollection(TreeSet::new));
        return explained(checkout).stream()
                .filter(code -> !literals.contains(code))
                .map(code -> DOCUMENT + " explains " + code + ", which no code says");
    }

    /** Simple names of {@code Refusal.Reason} and of all that extends or implements it, however far down. */
    private static Set<String> reasons(JavaSyntax syntax) {
        SortedSet<String> family = new TreeSet<>(Set.of("Reason"));
        boolean grown = true;
        while (grown) {
            grown = family.addAll(syntax.types().stream()
                    .filter(type -> isReason(type, family))
                    .map(JavaSyntax.Type::simpleName)
                    .toList());
        }
        return family;
    }

    private static boolean isReason(JavaSyntax.Type type, Set<String> family) {
        return type.supertypes().stream().anyMatch(family::contains);
    }

    private static Stream<Method> codeMethods(JavaSyntax syntax, Set<String> family) {
        List<String> owners = syntax.types().stream()
                .filter(type -> isReason(type, family))
                .map(JavaSyntax.Type::binaryName)
                .toList();
        return syntax.methods().stream()
                .filter(method -> method.name().equals("code") && owners.contains(method.owner()))
                .filter(method -> literals(method.body()).findAny().isPresent());
    }

    private static Stream<String> literals(String text) {
        return CODE_LITERAL.matcher(text).results().map(match -> match.group(1));
    }

    private static Set<String> explained(Checkout checkout) {
        return checkout.files().stream()
                .filter(file -> file.path().equals(DOCUMENT))
                .flatMap(file -> ENTRY.matcher(file.text()).results().map(match -> match.group(1)))
                .collect(toCollection(TreeSet::new));
    }
}
