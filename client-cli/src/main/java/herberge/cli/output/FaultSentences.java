package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes what the server does not accept in single fields. In English this is the server's detail. In German it is a
 * text of the code, with the limits of the detail; an unknown code is described by the detail.
 */
final class FaultSentences {

    private static final String KIND = "invalid";

    /** The codes whose details contain nothing but limits as numbers and days. */
    private static final Set<String> LIMITED =
            Set.of("out-of-range", "outside-stay", "too-long", "too-short", "too-many-nights", "above-capacity");

    private static final Pattern LIMIT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|-?\\d+");

    private FaultSentences() {}

    static String of(JsonNode error, Texts texts) {
        String field = Stream.of(Json.textOrEmpty(error, "pointer")
                        .replaceFirst("^/", "")
                        .split("/", -1))
                .map(name -> texts.isGerman() ? texts.ofCode("field", name) : name)
                .collect(Collectors.joining("."));
        String text = text(error, texts);
        return ConflictSentences.endSentence(field.isEmpty() ? text : field + ": " + text);
    }

    private static String text(JsonNode error, Texts texts) {
        String code = Json.textOrEmpty(error, "code");
        String detail = Json.textOrEmpty(error, "detail");
        String own = texts.isGerman() ? texts.ofCode(KIND, code) : code;
        if (own.equals(code)) {
            return detail.isBlank() ? code : detail;
        }
        List<String> limits =
                LIMIT.matcher(detail).results().map(MatchResult::group).toList();
        return LIMITED.contains(code) && !limits.isEmpty()
                ? own + texts.of("refusal.limit", String.join(" – ", limits))
                : own;
    }
}
