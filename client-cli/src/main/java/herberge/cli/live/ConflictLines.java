package herberge.cli.live;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Describes a version conflict: for each field that another user has changed the former value, theirs and mine. */
final class ConflictLines {

    private static final int WIDTH = 24;

    private final Texts texts;

    ConflictLines(Texts texts) {
        this.texts = texts;
    }

    List<String> of(WantedChange change, JsonNode conflict) {
        List<String> lines = new ArrayList<>(List.of(change.sentence(), ""));
        lines.add(row(
                texts.of("conflict.field"),
                texts.of("conflict.base"),
                texts.of("conflict.their"),
                texts.of("conflict.mine")));
        conflict.path("changes").forEach(step -> {
            String field = Json.textOrEmpty(step, "field");
            String mine = Json.textOrEmpty(change.write().body(), field);
            String theirs = Json.textOrEmpty(step, "to") + " (" + Json.textOrEmpty(step, "username") + ")";
            lines.add(row(
                    texts.ofCode("field", field), value(Json.textOrEmpty(step, "from")), value(theirs), value(mine)));
        });
        return lines;
    }

    private static String value(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private static String row(String field, String base, String theirs, String mine) {
        return String.format(Locale.ROOT, "%-14s %-14s %-" + WIDTH + "s %s", field, base, theirs, mine);
    }
}
