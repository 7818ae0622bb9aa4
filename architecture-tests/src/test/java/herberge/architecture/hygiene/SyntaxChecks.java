package herberge.architecture.hygiene;

import herberge.architecture.hygiene.JavaSyntax.Method;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shape of types and methods. */
final class SyntaxChecks {

    private static final int LONGEST_METHOD = 30;

    private static final Set<String> TEST_ANNOTATIONS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate");

    private static final Pattern STEP =
            Pattern.compile("(then|handle|whenComplete|exceptionally|runAfter|acceptEither|applyToEither)\\w*Async");
    private static final Pattern JOINING =
            Pattern.compile("thenCombine\\w*|thenAcceptBoth\\w*|runAfter\\w*|\\w*Either\\w*");
    private static final Pattern EMPTY_CLAIM = Pattern.compile("(should|test)([A-Z0-9_].*)?");
    private static final Pattern ASSERTION =
            Pattern.compile("\\b(assert\\w*|await\\w*|expect\\w*|check\\w*|verify\\w*|fail|untilAsserted)\\(");

    private SyntaxChecks() {}

    static List<HygieneCheck> all() {
        return List.of(
                new HygieneCheck("methods have at most 30 lines", SyntaxChecks::longMethods),
                new HygieneCheck("public types say what they promise", SyntaxChecks::undocumentedTypes),
                new HygieneCheck("nobody goes on in the common pool", SyntaxChecks::stepsWithoutThreads),
                new HygieneCheck("tests are named by claims", SyntaxChecks::emptyClaims),
                new HygieneCheck("tests assert something", SyntaxChecks::testsWithoutAssertion));
    }

    /**
     * Counted from brace to brace. A plain list may be longer: at most three statements with nothing nested, such as a
     * constructor call with one argument a line, or a whole configuration file in a text block.
     */
    private static Stream<String> longMethods(Checkout checkout) {
        return checkout.mainSyntax().methods().stream()
                .filter(method -> method.bodyLines() > LONGEST_METHOD && !method.plainList())
                .map(method -> method.where() + " " + method.name() + " has " + method.bodyLines() + " lines");
    }

    private static Stream<String> undocumentedTypes(Checkout checkout) {
        return checkout.mainSyntax().types().stream()
                .filter(type -> type.topLevel() && type.isPublic() && !type.documented())
                .map(type -> type.file().path() + " has no Javadoc on its public type");
    }

    /** Steps of a future that name no executor; those that join two futures have one argument more. */
    private static Stream<String> stepsWithoutThreads(Checkout checkout) {
        return Stream.of(checkout.mainSyntax(), checkout.testSyntax())
                .flatMap(syntax -> syntax.asyncCalls().stream())
                .filter(call -> STEP.matcher(call.name()).matches()
                        && call.arguments() < (JOINING.matcher(call.name()).matches() ? 3 : 2))
                .map(call -> call.file().path() + ":" + call.line() + " " + call.name() + " brings no threads");
    }

    private static Stream<String> emptyClaims(Checkout checkout) {
        return tests(checkout)
                .filter(test -> EMPTY_CLAIM.matcher(test.name()).matches())
                .map(test -> test.where() + " " + test.name() + " says should or test instead of a claim");
    }

    /** Looked for in the whole file, because tests share their assertions. */
    private static Stream<String> testsWithoutAssertion(Checkout checkout) {
        return tests(checkout)
                .map(Method::file)
                .distinct()
                .filter(file -> !ASSERTION.matcher(file.text()).find())
                .map(file -> file.path() + " asserts nothing");
    }

    private static Stream<Method> tests(Checkout checkout) {
        return checkout.testSyntax().methods().stream()
                .filter(method -> method.annotations().stream().anyMatch(TEST_ANNOTATIONS::contains));
    }
}
