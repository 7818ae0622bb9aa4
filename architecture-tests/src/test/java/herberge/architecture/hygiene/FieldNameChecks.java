package herberge.architecture.hygiene;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields of entities: the terminal names each in German, since histories and undo speak of them. */
final class FieldNameChecks {

    static final String API = "adapters-http/src/main/resources/herberge/openapi.json";
    private static final String TEXTS = "client-cli/src/main/resources/herberge/cli/texts_de.properties";
    private static final String STATE = "State";

    private static final Pattern NAME = Pattern.compile("^field\\.(\\w+)=", Pattern.MULTILINE);

    /** Fields of which no change is reported: keys, bookkeeping, and what the server derives from other entities. */
    private static final Set<String> UNREPORTED =
            Set.of("id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy", "room", "guest", "warnings");

    private FieldNameChecks() {}

    static List<HygieneCheck> all() {
        return List.of(new HygieneCheck("the terminal names every field", FieldNameChecks::nameless));
    }

    private static Stream<String> nameless(Checkout checkout) {
        Set<String> named = named(checkout);
        return fields(checkout).stream()
                .filter(field -> !named.contains(field) && !UNREPORTED.contains(field))
                .map(field -> TEXTS + " has no field." + field);
    }

    private static Set<String> named(Checkout checkout) {
        return file(checkout, TEXTS)
                .flatMap(file -> NAME.matcher(file.text()).results().map(match -> match.group(1)))
                .collect(toCollection(TreeSet::new));
    }

    /** The fields of all schemas of entities. */
    private static SortedSet<String> fields(Checkout checkout) {
        SortedSet<String> fields = new TreeSet<>();
        file(checkout, API)
                .map(FieldNameChecks::schemas)
                .forEach(schemas -> schemas.fieldNames().forEachRemaining(name -> {
                    if (name.endsWith(STATE)) {
                        addFields(schemas, schemas.path(name), fields);
                    }
                }));
        return fields;
    }

    private static void addFields(JsonNode schemas, JsonNode schema, Set<String> fields) {
        schema.path("properties").fieldNames().forEachRemaining(fields::add);
        for (JsonNode part : schema.path("allOf")) {
            String reference = part.path("$ref").asText();
            addFields(schemas, reference.isEmpty() ? part : schemas.path(nameIn(reference)), fields);
        }
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static JsonNode schemas(SourceFile file) {
        try {
            return new ObjectMapper().readTree(file.text()).path("components").path("schemas");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file.path() + " is no JSON", e);
        }
    }

    private static Stream<SourceFile> file(Checkout checkout, String path) {
        return checkout.files().stream().filter(file -> file.path().equals(path));
    }
}
