package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.text.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Shortens a value of a history that is a JSON object or array to what a person wants to read. */
public final class StructuredValue {

    private static final Set<String> FIELDS =
            Set.of("price", "formerPrice", "extras", "reductions", "companions", "tags");

    private StructuredValue() {}

    /** Returns the total of a price, the names of people, extras and reductions, and any other value as it is. */
    public static String shown(String field, String value) {
        if (!FIELDS.contains(field) || value.isEmpty()) {
            return value;
        }
        JsonNode json = Json.parse(value);
        if (json.has("totalCents")) {
            return Decimal.ofCents(Json.number(json, "totalCents")).toString();
        }
        List<String> names = new ArrayList<>();
        for (JsonNode element : json) {
            String name = name(element);
            if (name.isEmpty()) {
                return value;
            }
            names.add(name);
        }
        return json.isArray() ? String.join(", ", names) : value;
    }

    private static String name(JsonNode element) {
        if (!element.isObject()) {
            return element.asText();
        }
        String person = Json.textOrEmpty(element, "firstName") + " " + Json.textOrEmpty(element, "lastName");
        return element.has("name") ? Json.textOrEmpty(element, "name") : person.strip();
    }
}
