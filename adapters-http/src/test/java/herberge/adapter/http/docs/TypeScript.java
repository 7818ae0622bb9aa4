package herberge.adapter.http.docs;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Schemas as TypeScript's declarations. What a schema is put together from is written out: none extends another. */
final class TypeScript {

    private static final int WIDTH = 120;

    private final UnaryOperator<JsonNode> resolve;
    private final StringBuilder out = new StringBuilder();

    /** @param resolve finds what a schema refers to, whichever document that is in */
    TypeScript(UnaryOperator<JsonNode> resolve) {
        this.resolve = resolve;
    }

    /** An object's members, wherever its schema has them from. */
    record Members(Map<String, JsonNode> types, Set<String> required) {}

    static boolean isObject(JsonNode schema) {
        return schema.has("properties") || schema.has("allOf");
    }

    Members members(JsonNode schema) {
        Map<String, JsonNode> types = new LinkedHashMap<>();
        if (schema.has("allOf") && schema.path("properties").has("id")) {
            types.put("id", schema.path("properties").path("id")); // first, as in answers
        }
        Set<String> required = new LinkedHashSet<>();
        for (JsonNode part : schema.path("allOf")) {
            Members others = members(resolve.apply(part));
            types.putAll(others.types());
            required.addAll(others.required());
        }
        schema.path("properties").properties().forEach(one -> types.put(one.getKey(), one.getValue()));
        schema.path("required").forEach(name -> required.add(name.asText()));
        return new Members(types, required);
    }

    void comment(String text) {
        out.append("\n// ").append(text).append('\n');
    }

    void declare(String name, JsonNode schema) {
        out.append('\n');
        explain(schema.path("description").asText(), "");
        if (isObject(schema)) {
            out.append("export interface ").append(name).append(" {\n");
            Members members = members(schema);
            members.types().forEach((member, type) -> {
                explain(type.path("description").asText(), "  ");
                String optional = members.required().contains(member) ? "" : "?";
                assign("  " + member + optional + ":", types(type), "  ");
            });
            out.append("}\n");
        } else {
            assign("export type " + name + " =", types(schema), "");
        }
    }

    void declareUnion(String name, String description, List<String> names) {
        out.append('\n');
        explain(description, "");
        assign("export type " + name + " =", names, "");
    }

    /** On one line where it fits, else one alternative a line. */
    private void assign(String left, List<String> alternatives, String indent) {
        String line = left + " " + String.join(" | ", alternatives) + ";";
        if (line.length() <= WIDTH) {
            out.append(line).append('\n');
        } else {
            String separator = "\n" + indent + "  | ";
            out.append(left).append(separator).append(String.join(separator, alternatives));
            out.append(";\n");
        }
    }

    private void explain(String text, String indent) {
        if (text.isEmpty()) {
            return;
        }
        String line = indent + "/** " + text + " */";
        if (line.length() <= WIDTH) {
            out.append(line).append('\n');
            return;
        }
        out.append(indent).append("/**");
        int column = WIDTH;
        for (String word : text.split(" ", -1)) {
            if (column + 1 + word.length() > WIDTH) {
                out.append('\n').append(indent).append(" *");
                column = indent.length() + 2;
            }
            out.append(' ').append(word);
            column += 1 + word.length();
        }
        out.append('\n').append(indent).append(" */\n");
    }

    /** The alternatives that a value may be one of. */
    private List<String> types(JsonNode schema) {
        if (schema.isBoolean()) {
            return List.of(schema.booleanValue() ? "unknown" : "never");
        } else if (schema.has("$ref")) {
            return List.of(name(schema));
        } else if (schema.has("const")) {
            return List.of(schema.path("const").toString());
        } else if (schema.has("enum")) {
            return each(schema.path("enum")).map(JsonNode::toString).toList();
        } else if (schema.has("oneOf") || schema.has("anyOf")) {
            return Stream.concat(each(schema.path("oneOf")), each(schema.path("anyOf")))
                    .flatMap(one -> types(one).stream())
                    .toList();
        }
        JsonNode type = schema.path("type");
        List<String> found = new ArrayList<>();
        (type.isArray() ? each(type) : Stream.of(type)).forEach(one -> found.add(type(one.asText(), schema)));
        return found;
    }

    /** The last part of what it refers to. */
    static String name(JsonNode schema) {
        String ref = schema.path("$ref").asText();
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private String type(String type, JsonNode schema) {
        return switch (type) {
            case "string" -> text(schema.path("format").asText());
            case "integer", "number" -> "number";
            case "boolean", "null" -> type;
            case "array" -> array(types(schema.path("items")));
            case "object" -> object(schema);
            case "" -> "unknown";
            default -> throw new IllegalArgumentException("no type of JSON Schema: " + type);
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "CalendarDate";
            case "date-time" -> "Instant";
            default -> "string";
        };
    }

    private static String array(List<String> alternatives) {
        return alternatives.size() == 1
                ? alternatives.get(0) + "[]"
                : alternatives.stream().collect(joining(" | ", "(", ")[]"));
    }

    private String object(JsonNode schema) {
        if (isObject(schema)) {
            throw new IllegalArgumentException("an object within another has no name: " + schema);
        }
        return "Record<string, unknown>";
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
