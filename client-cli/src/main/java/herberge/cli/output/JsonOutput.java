package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the server's JSON as {@code json}, {@code ndjson} or {@code ids}, whole or with some fields only. A field is
 * named as in the JSON, that of an embedded object with a dot: {@code guest.name}.
 */
final class JsonOutput {

    private static final List<String> IDS = List.of("id", "roomId", "bookingId");

    private final OutputOption option;
    private final List<String> fields;

    JsonOutput(OutputOption option, List<String> fields) {
        this.option = option;
        this.fields = fields;
    }

    /** Returns the text for a body; the body itself if nothing of it is to be changed. */
    String write(String body) {
        boolean whole = option != OutputOption.NDJSON && option != OutputOption.IDS && fields.isEmpty();
        if (whole || body.isEmpty()) {
            return body;
        }
        JsonNode json = Json.parse(body);
        boolean list = json.path("items").isArray();
        List<JsonNode> items = list ? Json.list(json, "items", item -> item) : List.of(json);
        return switch (option) {
            case IDS -> lines(items.stream().map(JsonOutput::id).toList());
            case NDJSON ->
                lines(items.stream().map(this::select).map(Json::write).toList());
            default ->
                Json.write(
                        list
                                ? Json.object()
                                        .set(
                                                "items",
                                                Json.array()
                                                        .addAll(items.stream()
                                                                .map(this::select)
                                                                .toList()))
                                : select(json));
        };
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static String id(JsonNode item) {
        return IDS.stream()
                .filter(item::hasNonNull)
                .findFirst()
                .map(field -> item.path(field).asText())
                .orElseThrow(() -> new IllegalOutputException("output.noIds"));
    }

    private JsonNode select(JsonNode item) {
        if (fields.isEmpty()) {
            return item;
        }
        ObjectNode selected = Json.object();
        fields.forEach(field -> selected.set(field, find(item, field)));
        return selected;
    }

    /** Returns a column for each field; its value is a text, or JSON where the field is an object or a list. */
    List<Column<JsonNode>> columns() {
        return fields.stream()
                .map(field -> new Column<JsonNode>(
                        field,
                        false,
                        true,
                        item -> Json.textOrEmpty(Json.object().set("v", find(item, field)), "v")))
                .toList();
    }

    private static JsonNode find(JsonNode item, String field) {
        JsonNode value =
                item.at("/" + field.replace("~", "~0").replace("/", "~1").replace('.', '/'));
        if (value.isMissingNode()) {
            throw new IllegalOutputException(
                    "output.noField", field, String.join(", ", names(item, "", new ArrayList<>())));
        }
        return value;
    }

    private static List<String> names(JsonNode item, String prefix, List<String> names) {
        item.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                names(field.getValue(), prefix + field.getKey() + ".", names);
            } else {
                names.add(prefix + field.getKey());
            }
        });
        return names;
    }
}
