package herberge.architecture.hygiene;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds words and phrases in Javadoc and comments that make them hard to read for engineers who learn English. */
final class LanguageChecks {

    /** The main sources that are checked, as prefixes of their paths; extend the list when another package is ready. */
    private static final List<String> CHECKED = List.of(
            "domain/src/main/java/herberge/domain/",
            "application/src/main/java/herberge/application/access/",
            "application/src/main/java/herberge/application/audit/",
            "application/src/main/java/herberge/application/job/",
            "application/src/main/java/herberge/application/planning/",
            "application/src/main/java/herberge/application/port/",
            "application/src/main/java/herberge/application/realtime/",
            "application/src/main/java/herberge/application/write/",
            "adapters-postgres/src/main/java/herberge/adapter/postgres/access/",
            "adapters-postgres/src/main/java/herberge/adapter/postgres/booking/",
            "adapters-postgres/src/main/java/herberge/adapter/postgres/guest/",
            "adapters-postgres/src/main/java/herberge/adapter/postgres/job/",
            "adapters-postgres/src/main/java/herberge/adapter/postgres/realtime/",
            "adapters-postgres/src/main/java/herberge/adapter/postgres/reminder/",
            "adapters-postgres/src/main/java/herberge/adapter/postgres/room/",
            "adapters-postgres/src/main/java/herberge/adapter/postgres/shared/",
            "adapters-ws/src/main/java/herberge/adapter/ws/",
            "client-cli/src/main/java/herberge/cli/");

    /** Matches literals too, so that a comment sign within a literal starts no comment; group 1 is a comment. */
    private static final Pattern COMMENT = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])++'|(/\\*[\\s\\S]*?\\*/|//[^\\n]*)");

    /** The signs at the beginning of a comment, and of its further lines. */
    private static final Pattern FRAME = Pattern.compile("/\\*+|\\*/|//|\\n\\s*\\*");

    /** Each with what to write instead. */
    private static final List<Phrase> AVOIDED = List.of(
            phrase("\\b(whoever|somebody|someone|nobody|anybody|anyone)\\b", "name the user, caller or client"),
            phrase("\\b(he|him|his|himself|she|her|hers)\\b", "use they or the noun"),
            phrase("(?-i:(^|[.:;?!]\\s)\\s*Of\\b)", "begin the sentence with its subject"),
            phrase(
                    "\\b(errands?|kindl(e|ing)|at the door|what becomes of|lets (in|out)|is no more)\\b",
                    "say it plainly"));

    private LanguageChecks() {}

    private record Phrase(Pattern pattern, String instead) {}

    private static Phrase phrase(String regex, String instead) {
        return new Phrase(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), instead);
    }

    static List<HygieneCheck> all() {
        return List.of(new HygieneCheck("comments are plain technical English", LanguageChecks::complaints));
    }

    private static Stream<String> complaints(Checkout checkout) {
        return checkout.javaMain()
                .filter(file -> CHECKED.stream().anyMatch(file.path()::startsWith))
                .flatMap(file -> COMMENT.matcher(file.text())
                        .results()
                        .filter(match -> match.group(1) != null)
                        .flatMap(match -> complaints(file, match.start(), match.group(1))));
    }

    private static Stream<String> complaints(SourceFile file, int start, String comment) {
        long linesBefore =
                file.text().substring(0, start).chars().filter(c -> c == '\n').count();
        String place = file.path() + ":" + (linesBefore + 1);
        String text = FRAME.matcher(comment).replaceAll(" ").strip();
        return AVOIDED.stream().flatMap(phrase -> {
            Matcher found = phrase.pattern().matcher(text);
            return found.find()
                    ? Stream.of(place + " has \"" + found.group().strip() + "\": " + phrase.instead())
                    : Stream.empty();
        });
    }
}
