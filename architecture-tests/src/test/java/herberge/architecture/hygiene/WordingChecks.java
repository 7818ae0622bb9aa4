package herberge.architecture.hygiene;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The core names facts. JSON Pointers and sentences are made of them in adapters, and in {@code XTexts} of the application. */
final class WordingChecks {

    private static final Pattern CORE = Pattern.compile("(domain|application)/src/main/.*\\.java");

    /** Group 1 is a string literal; comments and characters are matched so that no literal is found in them. */
    private static final Pattern LITERAL = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|/\\*[\\s\\S]*?\\*/|//[^\\n]*|'(?:\\\\.|[^'\\\\\\n])++'|(\"(?:\\\\.|[^\"\\\\\\n])*+\")");

    private static final Pattern FIELD_CALL = Pattern.compile("\\b(of|option|part)\\(\\s*$");
    private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}{2,},? \\p{L}{2,}");

    /** Texts of exceptions and logs are for developers and operators. */
    private static final Pattern FOR_DEVELOPERS = Pattern.compile("(Exception|requireNonNull|LOG\\.\\w+)\\([^;{}]*$");

    /** The only files of the application with texts for users. */
    private static final String TEXTS = "Texts.java";

    private WordingChecks() {}

    static List<HygieneCheck> all() {
        return List.of(
                new HygieneCheck("fields of faults are no JSON Pointers", WordingChecks::pointers),
                new HygieneCheck("the core has no sentences for users", WordingChecks::sentences));
    }

    private static Stream<String> pointers(Checkout checkout) {
        return literals(checkout, CORE)
                .filter(literal -> literal.text().startsWith("\"/"))
                .filter(literal -> FIELD_CALL.matcher(literal.before()).find())
                .map(literal -> literal.place() + " names a field " + literal.text());
    }

    private static Stream<String> sentences(Checkout checkout) {
        return literals(checkout, CORE)
                .filter(literal -> !literal.isApplicationText())
                .filter(literal -> TWO_WORDS.matcher(literal.text()).find())
                .filter(literal -> !FOR_DEVELOPERS.matcher(literal.before()).find())
                .map(literal -> literal.place() + " has the text " + literal.text());
    }

    private record Literal(SourceFile file, int start, String text) {
        String before() {
            return file.text().substring(Math.max(0, start - 500), start);
        }

        boolean isApplicationText() {
            return file.path().startsWith("application/") && file.path().endsWith(TEXTS);
        }

        String place() {
            long lines = file.text()
                    .substring(0, start)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            return file.path() + ":" + (lines + 1);
        }
    }

    private static Stream<Literal> literals(Checkout checkout, Pattern path) {
        return checkout.java()
                .filter(file -> path.matcher(file.path()).matches())
                .flatMap(file -> LITERAL.matcher(file.text())
                        .results()
                        .filter(match -> match.group(1) != null)
                        .map(match -> literal(file, match)));
    }

    private static Literal literal(SourceFile file, MatchResult match) {
        return new Literal(file, match.start(), match.group(1));
    }
}
