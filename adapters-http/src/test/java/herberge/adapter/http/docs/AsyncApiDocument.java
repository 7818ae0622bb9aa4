package herberge.adapter.http.docs;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The AsyncAPI document as tests read it: the frames it lists, and what it says about a real one. */
public final class AsyncApiDocument {

    /** What references into the OpenAPI document begin with. */
    static final String OPEN_API = "openapi.json";

    private static final String HOME = "https://herberge.test/";
    private static final String OWN = "asyncapi.json";

    private final JsonNode root;
    private final OpenApiDocument openApi = OpenApiDocument.read();
    private final SchemaRegistry schemas;

    private AsyncApiDocument(String text, String openApiText) throws IOException {
        this.root = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(text);
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .build();
        this.schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(HOME + OWN, text, HOME + OPEN_API, openApiText))
                        .schemaRegistryConfig(config));
    }

    /** Reads it as the server ships it. */
    public static AsyncApiDocument read() {
        try {
            return new AsyncApiDocument(resource("/herberge/asyncapi.json"), resource("/herberge/openapi.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) throws IOException {
        try (InputStream in = AsyncApiDocument.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public JsonNode root() {
        return root;
    }

    /** By name, which is the {@code type} of those that are JSON. */
    JsonNode messages() {
        return root.at("/components/messages");
    }

    /** The types of all events, and of nothing else. */
    public Set<String> eventTypes() {
        return StreamSupport.stream(root.at("/operations/follow/messages").spliterator(), false)
                .map(ref -> ref.path("$ref").asText())
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    public Set<Integer> closeCodes() {
        return StreamSupport.stream(root.at("/channels/stream/x-close-codes").spliterator(), false)
                .map(one -> one.path("code").asInt())
                .collect(Collectors.toSet());
    }

    /** What a reference leads to, in this document or the other one; a missing node if nothing. */
    JsonNode target(String ref) {
        return ref.startsWith(OPEN_API)
                ? openApi.target(ref.substring(OPEN_API.length()))
                : root.at(JsonPointer.compile(ref.substring(1)));
    }

    /** What is wrong with a frame by the message of that name; nothing if it is as it says. */
    public List<String> faults(String message, JsonNode frame) {
        if (!messages().has(message)) {
            return List.of("there is no message " + message);
        }
        String schema = "{\"$ref\":\"" + HOME + OWN + "#/components/messages/" + message + "/payload\"}";
        List<Error> errors = schemas.getSchema(schema).validate(frame.toString(), InputFormat.JSON);
        return errors.stream().map(Error::toString).toList();
    }
}
