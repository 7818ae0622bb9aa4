package herberge.cli.input;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import java.util.List;

/** Parses companions, each typed as {@code "Erika Meyer"} or {@code "Erika Meyer 1990-05-01"}. */
public final class CompanionParser {

    private CompanionParser() {}

    public static ArrayNode parse(List<String> typed) {
        ArrayNode companions = Json.array();
        typed.forEach(text -> companions.add(parseCompanion(text)));
        return companions;
    }

    private static ObjectNode parseCompanion(String text) {
        String name = text.strip();
        String birthDate = "";
        String last = name.substring(name.lastIndexOf(' ') + 1);
        if (!last.isEmpty() && Character.isDigit(last.charAt(0))) {
            birthDate = DateParser.parseWholeDate(last).toString();
            name = name.substring(0, name.length() - last.length()).strip();
        }
        int space = name.lastIndexOf(' ');
        if (space < 0) {
            throw new UsageException("companion.invalid", text);
        }
        ObjectNode parseCompanion = Json.object()
                .put("firstName", name.substring(0, space).strip())
                .put("lastName", name.substring(space + 1));
        return birthDate.isEmpty() ? parseCompanion : parseCompanion.put("birthDate", birthDate);
    }
}
