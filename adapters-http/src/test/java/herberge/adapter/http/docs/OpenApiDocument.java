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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The OpenAPI document as tests read it: what it lists, and what its schemas say about a piece of JSON. */
public final class OpenApiDocument {

    /** One method of one path, with the path's template as the document spells it. */
    public record Operation(String method, String path, JsonNode node) {

        public boolean open() {
            return node.path("security").isArray() && node.path("security").isEmpty();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String HOME = "urn:herberge:openapi";

    private final JsonNode root;
    private final SchemaRegistry schemas;

    private OpenApiDocument(String text) throws IOException {
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
                builder -> builder.schemas(Map.of(HOME, text)).schemaRegistryConfig(config));
    }

    /** Reads it as the server ships it. */
    public static OpenApiDocument read() {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream("/herberge/openapi.json")) {
            return new OpenApiDocument(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode root() {
        return root;
    }

    public List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> found.add(new Operation(
                                entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue()))));
        return found;
    }

    /** The node itself, or the one it refers to. */
    public JsonNode resolved(JsonNode node) {
        JsonNode ref = node.path("$ref");
        return ref.isTextual() ? resolved(target(ref.textValue())) : node;
    }

    /** What a reference within the document leads to; a missing node if nothing. */
    public JsonNode target(String ref) {
        return ref.startsWith("#/") ? root.at(JsonPointer.compile(ref.substring(1))) : root.path("");
    }

    /** What is wrong with a piece of JSON by this schema, which may refer to the document; nothing if it is valid. */
    public List<String> faults(JsonNode schema, JsonNode json) {
        String absolute = schema.toString().replace("\"#/", "\"" + HOME + "#/");
        List<Error> errors = schemas.getSchema(absolute).validate(json.toString(), InputFormat.JSON);
        // One wrong field makes the validator call all its neighbours unknown as well: that is only noise.
        boolean noise = errors.stream().anyMatch(error -> !unknownField(error));
        return errors.stream()
                .filter(error -> !(noise && unknownField(error)))
                .map(Error::toString)
                .toList();
    }

    private static boolean unknownField(Error error) {
        return error.getKeyword().equals("unevaluatedProperties");
    }

    /** What is wrong with an answer of this operation; an undeclared status or media type is a fault, too. */
    public List<String> faultsOfAnswer(String method, String path, int status, String mediaType, JsonNode body) {
        JsonNode responses = root.path("paths")
                .path(path)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses");
        JsonNode response = resolved(responses.path(String.valueOf(status)));
        JsonNode schema = response.path("content").path(mediaType).path("schema");
        return schema.isMissingNode()
                ? List.of(method + " " + path + " declares no " + status + " as " + mediaType)
                : faults(schema, body);
    }
}
