package herberge.architecture.hygiene;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds words and phrases in Javadoc and comments that make them hard to read for engineers who learn English. */
final class LanguageChecks {

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
        return checkout.java()
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
