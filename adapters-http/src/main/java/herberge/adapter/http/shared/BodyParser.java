package herberge.adapter.http.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.shared.RequestFault;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body, which is one JSON object, as far as its {@link BodySchema} goes. Fields beyond that are skipped: the first
 * ones keep their names, which the answer lists, and the rest is counted; of an array, one element more than it may have
 * shows that it is too long. So the tree has a bounded size, whatever is sent.
 */
final class BodyParser {

    /**
     * @param object  what the reader asks for, and under their names the first fields that it does not ask for
     * @param leftOut how many of the latter are only counted
     */
    record Parsed(ObjectNode object, long leftOut) {}

    static final int MAX_DEPTH = 50;
    static final int MAX_NUMBER = 100;

    /** Of a field's name in an answer. */
    private static final int MAX_NAME = 100;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A table of all names ever seen would be the senders' to fill. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER)
                            .build())
                    .build())
            .build();

    private final JsonParser json;
    private int kept;
    private long leftOut;

    private BodyParser(JsonParser json) {
        this.json = json;
    }

    static Parsed parse(byte[] body, BodySchema outline) {
        try (JsonParser json = MAPPER.createParser(text(body))) {
            return new BodyParser(json).whole(outline);
        } catch (CharacterCodingException e) {
            throw notJson("is not UTF-8");
        } catch (JsonProcessingException e) {
            throw notJson("is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw notJson("is not JSON");
        }
    }

    /** A mark of the byte order is no part of the text; what is no UTF-8 is refused rather than replaced. */
    private static Reader text(byte[] body) {
        boolean marked = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        int from = marked ? 3 : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(body, from, body.length - from),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Refusal notJson(String why) {
        return RequestFault.malformed("", "not-json", "the body " + why);
    }

    private Parsed whole(BodySchema outline) throws IOException {
        ObjectNode object = null;
        if (json.nextToken() == JsonToken.START_OBJECT) {
            object = object(outline);
        } else {
            json.skipChildren();
        }
        if (json.nextToken() != null) {
            throw notJson("has something behind its end");
        }
        if (object == null) {
            throw RequestFault.malformed("", "not-an-object", "the body must be one JSON object");
        }
        return new Parsed(object, leftOut);
    }

    private ObjectNode object(BodySchema outline) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            if (!outline.has(name)) {
                json.skipChildren();
                keep(name, object);
            } else if (object.has(name)) {
                throw twice(name);
            } else {
                object.set(name, value(outline.elements(name)));
            }
        }
        return object;
    }

    /** Its value tells nothing: there is no such field. */
    private void keep(String name, ObjectNode object) {
        boolean whole = name.length() <= MAX_NAME;
        String shown = whole ? name : name.substring(0, name.offsetByCodePoints(0, MAX_NAME / 2)) + "…";
        if (whole && object.has(name)) {
            throw twice(name);
        }
        if (kept < Faults.MOST_LISTED && !object.has(shown)) {
            object.putNull(shown);
            kept++;
        } else {
            leftOut++;
        }
    }

    private static Refusal twice(String name) {
        return notJson("has the field " + name + " twice");
    }

    private JsonNode value(BodySchema.@Nullable Elements elements) throws IOException {
        if (json.hasToken(JsonToken.START_ARRAY) && elements != null) {
            return array(elements);
        }
        return unstructured();
    }

    private ArrayNode array(BodySchema.Elements elements) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            BodySchema inner = elements.object();
            if (array.size() >= elements.most()) {
                json.skipChildren();
                if (array.size() == elements.most()) {
                    array.addNull();
                }
            } else {
                array.add(json.hasToken(JsonToken.START_OBJECT) && inner != null ? object(inner) : unstructured());
            }
        }
        return array;
    }

    /** Of what is an array or object where none is wanted, only that is kept. */
    private JsonNode unstructured() throws IOException {
        if (json.hasToken(JsonToken.START_ARRAY)) {
            json.skipChildren();
            return NODES.arrayNode();
        }
        if (json.hasToken(JsonToken.START_OBJECT)) {
            json.skipChildren();
            return NODES.objectNode();
        }
        return json.readValueAsTree();
    }
}
