package herberge.adapter.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.domain.testing.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/herberge.d.ts} is made of both documents, and so cannot say anything else. {@code
 * -Dherberge.golden.update=true} writes the file anew.
 */
class TypeScriptTest {

    private static final Path FILE = Path.of(System.getProperty("basedir", ".")).resolve("../docs/herberge.d.ts");
    private static final String HEAD = """
            // What Herberge takes and tells over HTTP and over /ws. Made of openapi.json and asyncapi.json by
            // TypeScriptTest, which fails where it differs from them; -Dherberge.golden.update=true writes it anew.

            /** A calendar date, YYYY-MM-DD: a night, never an instant. */
            export type CalendarDate = string;

            /** RFC 3339 in UTC, with Z. */
            export type Instant = string;
            """;

    private final OpenApiDocument openApi = OpenApiDocument.read();
    private final AsyncApiDocument asyncApi = AsyncApiDocument.read();
    private final JsonNode schemas = openApi.root().at("/components/schemas");
    private final JsonNode frames = asyncApi.root().at("/components/schemas");
    private final TypeScript types = new TypeScript(schema -> schema(TypeScript.name(schema)));

    @Test
    void saysWhatTheDocumentsSay() throws IOException {
        String expected = HEAD + declarations();
        if (Boolean.getBoolean("herberge.golden.update")) {
            Files.writeString(FILE, expected);
        }

        Documents.assertSame(
                "the types; if the documents are meant to be so: -Dherberge.golden.update=true",
                expected,
                Files.readString(FILE));
    }

    @Test
    void declaresEachNameOnceAndAllThatItMentions() {
        String text = HEAD + declarations();
        List<String> declared = Pattern.compile("^export (?:type|interface) (\\w+)", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
        String code = text.replaceAll("(?s)/\\*\\*.*?\\*/|//[^\n]*|\"[^\"]*\"", "");

        assertThat(declared)
                .doesNotHaveDuplicates()
                .contains("User", "Session", "Booking", "Guest", "Room", "RoomBlock", "Reminder", "Problem", "Event");
        assertThat(Pattern.compile("\\b[A-Z]\\w*\\b").matcher(code).results().map(match -> match.group()))
                .filteredOn(name -> !name.equals("Record"))
                .isSubsetOf(declared);
    }

    private String declarations() {
        Set<String> used = overHttp();
        types.comment("Over HTTP");
        schemas.properties().stream()
                .filter(schema -> used.contains(schema.getKey()))
                .forEach(schema -> types.declare(schema.getKey(), schema.getValue()));
        types.comment("Over /ws");
        frames.properties().stream()
                .filter(schema -> !schema.getKey().equals("EventMembers"))
                .forEach(schema -> types.declare(schema.getKey(), schema.getValue()));
        asyncApi.messages().properties().stream()
                .filter(message -> asyncApi.eventTypes().contains(message.getKey()))
                .forEach(message -> types.declare(
                        camelCase(message.getKey()), message.getValue().path("payload")));
        declareUnions();
        return types.toString();
    }

    private void declareUnions() {
        JsonNode operations = asyncApi.root().path("operations");
        List<String> events = names(operations.at("/follow/messages"));
        List<String> answers = new ArrayList<>(List.of("Event"));
        List<String> requests = new ArrayList<>();
        operations.forEach(operation -> {
            boolean sent = operation.path("action").asText().equals("send");
            (sent ? answers : requests).addAll(names(operation.path("messages")));
            answers.addAll(names(operation.at("/reply/messages")));
        });
        answers.removeAll(events);
        types.declareUnion("Event", "What `/ws` tells, and what `GET /events` gives.", events);
        types.declareUnion("ServerFrame", "Everything that the server says.", answers);
        types.declareUnion("ClientFrame", "Everything that a client may say; the bare token is no JSON.", requests);
    }

    /** What the payloads of these messages are called. */
    private List<String> names(JsonNode messages) {
        return StreamSupport.stream(messages.spliterator(), false)
                .map(TypeScript::name)
                .map(key -> {
                    JsonNode payload = asyncApi.messages().path(key).path("payload");
                    return payload.has("$ref") ? TypeScript.name(payload) : camelCase(key);
                })
                .toList();
    }

    private static String camelCase(String key) {
        return Stream.of(key.split("-", -1))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }

    /** What bodies are made of, at any depth; not what schemas are merely put together from. */
    private Set<String> overHttp() {
        JsonNode components = openApi.root().path("components");
        Deque<String> open = new ArrayDeque<>();
        Stream.of(openApi.root().path("paths"), components.path("responses"), components.path("parameters"))
                .forEach(part -> open.addAll(refs(part)));
        Set<String> found = new HashSet<>(Set.of("Event")); // the other document says which there are
        while (!open.isEmpty()) {
            String name = open.pop();
            if (schemas.has(name) && found.add(name)) {
                JsonNode schema = schemas.path(name);
                if (TypeScript.isObject(schema)) {
                    types.members(schema).types().values().forEach(type -> open.addAll(refs(type)));
                } else {
                    open.addAll(refs(schema));
                }
            }
        }
        found.remove("Event");
        return found;
    }

    private JsonNode schema(String name) {
        return schemas.has(name) ? schemas.path(name) : frames.path(name);
    }

    private static List<String> refs(JsonNode node) {
        return node.findParents("$ref").stream().map(TypeScript::name).toList();
    }
}
