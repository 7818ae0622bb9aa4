package herberge.adapter.http.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.shared.RequestFault;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Parses a body, which is one JSON object, as far as its {@link BodySchema} goes. Unknown fields are skipped: the names of
 * the first ones are stored, since the response lists them, and the others are counted. An array that is too long
 * keeps one element more than the maximum. So the tree has a bounded size, whatever is sent.
 */
final class BodyParser {

    /**
     * @param object  the fields that the reader reads, and the names of the first unknown fields
     * @param leftOut the number of unknown fields that are only counted
     */
    record Parsed(ObjectNode object, long leftOut) {}

    static final int MAX_DEPTH = 50;
    static final int MAX_NUMBER = 100;

    /** The maximum length of a field's name in a response. */
    private static final int MAX_NAME = 100;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Names are not interned: clients could fill the table of names. Decimal numbers are exact. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonParser json;
    private int kept;
    private long leftOut;

    private BodyParser(JsonParser json) {
        this.json = json;
    }

    static Parsed parse(byte[] body, BodySchema schema) {
        try (JsonParser json = MAPPER.createParser(text(body))) {
            return new BodyParser(json).whole(schema);
        } catch (CharacterCodingException e) {
            throw notJson("is not UTF-8");
        } catch (JsonProcessingException e) {
            throw notJson(JsonFaultTexts.of(e));
        } catch (IOException e) {
            throw notJson("is not JSON");
        }
    }

    /** A byte order mark is not part of the text; invalid UTF-8 is refused, not replaced. */
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
        return RequestFault.malformed(Field.WHOLE, new RequestViolation("not-json", "the body " + why));
    }

    private Parsed whole(BodySchema schema) throws IOException {
        ObjectNode object = null;
        if (json.nextToken() == JsonToken.START_OBJECT) {
            object = object(schema);
        } else {
            json.skipChildren();
        }
        if (json.nextToken() != null) {
            throw notJson("has something behind its end");
        }
        if (object == null) {
            throw RequestFault.malformed(
                    Field.WHOLE, new RequestViolation("not-an-object", "the body must be one JSON object"));
        }
        return new Parsed(object, leftOut);
    }

    private ObjectNode object(BodySchema schema) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            if (!schema.has(name)) {
                json.skipChildren();
                keep(name, object);
            } else if (object.has(name)) {
                throw twice(name);
            } else {
                object.set(name, value(schema, name));
            }
        }
        return object;
    }

    /** Stores the name of an unknown field without its value. */
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

    private JsonNode value(BodySchema schema, String name) throws IOException {
        BodySchema.Elements elements = schema.elements(name);
        BodySchema inner = schema.object(name);
        if (json.hasToken(JsonToken.START_ARRAY) && elements != null) {
            return array(elements);
        }
        if (json.hasToken(JsonToken.START_OBJECT) && inner != null) {
            return object(inner);
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

    /** An array or object where a scalar is expected becomes an empty one. */
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
