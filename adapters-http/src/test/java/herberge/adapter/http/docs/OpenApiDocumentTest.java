package herberge.adapter.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.adapter.http.docs.OpenApiDocument.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    private final OpenApiDocument document = OpenApiDocument.read();

    /** A schema and a piece of JSON shown for it. */
    private record Example(String where, JsonNode schema, JsonNode value) {}

    @Test
    void isOfOpenApi31() {
        assertThat(document.root().path("openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void followsEveryReference() {
        List<String> refs = refs();

        assertThat(refs)
                .hasSizeGreaterThan(500)
                .allSatisfy(ref ->
                        assertThat(document.target(ref).isMissingNode()).as(ref).isFalse());
    }

    @Test
    void keepsNoComponentThatNobodyRefersTo() {
        Set<String> used = Set.copyOf(refs());

        Stream<String> components = document.root().path("components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .flatMap(kind -> kind.getValue().properties().stream()
                        .map(one -> "#/components/" + kind.getKey() + "/" + one.getKey()));

        assertThat(components).allMatch(used::contains);
    }

    @Test
    void namesEveryOperationOnce() {
        assertThat(document.operations())
                .extracting(operation -> operation.node().path("operationId").asText())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void describesEveryOperation() {
        Set<String> tags = StreamSupport.stream(document.root().path("tags").spliterator(), false)
                .map(tag -> tag.path("name").asText())
                .collect(Collectors.toSet());

        assertThat(document.operations()).allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asText()).isNotBlank();
            assertThat(operation.node().path("description").asText()).isNotBlank();
            assertThat(operation.node().path("tags"))
                    .singleElement()
                    .satisfies(tag -> assertThat(tags).contains(tag.asText()));
        });
    }

    @Test
    void letsNobodyInWithoutATokenButWhereItSaysSo() {
        assertThat(document.operations())
                .filteredOn(Operation::open)
                .extracting(Operation::toString)
                .containsExactlyInAnyOrder(
                        "POST /api/v1/auth/login",
                        "POST /api/v1/auth/refresh",
                        "GET /",
                        "GET /health",
                        "GET /health/live",
                        "GET /health/ready",
                        "GET /docs/problems",
                        "GET /api/v1/openapi.json",
                        "GET /api/v1/asyncapi.json",
                        "GET /docs",
                        "GET /docs/realtime");
        assertThat(document.operations())
                .filteredOn(operation -> !operation.open())
                .allSatisfy(operation -> assertThat(answers(operation)).contains("401"));
    }

    @Test
    void expectsThatAnIdIsUnknown() {
        assertThat(document.operations())
                .filteredOn(operation -> operation.path().contains("{"))
                .hasSizeGreaterThan(20)
                .allSatisfy(operation -> {
                    assertThat(parameters(operation)).containsAnyOf("id", "name");
                    assertThat(answers(operation)).contains("404");
                });
    }

    @Test
    void tellsOfProblemsEverywhere() {
        assertThat(document.operations())
                .allSatisfy(operation -> assertThat(answers(operation)).contains("default"));
    }

    @Test
    void makesEveryChangeNameItsVersion() {
        assertThat(document.operations())
                .filteredOn(operation -> Pattern.matches("(PATCH|DELETE) .*|POST .*\\{id}/.*", operation.toString()))
                .filteredOn(operation ->
                        !operation.path().endsWith("/undo") && !operation.path().contains("/auth/"))
                .filteredOn(operation ->
                        !Pattern.matches(".*/(payments|invoices|credits?)\\b.*", operation.path())) // only added
                .hasSize(6 + 5 + 10 + 4 + 1 + 2 + 1 + 4 + 14)
                .allSatisfy(operation -> {
                    assertThat(parameters(operation)).contains("If-Match");
                    assertThat(answers(operation)).contains("412", "428");
                });
    }

    @Test
    void makesEveryWriteSafeToRetryAndToRehearse() {
        List<Operation> writes = document.operations().stream()
                .filter(operation -> !operation.path().contains("/auth/"))
                .filter(operation -> !operation.path().contains("/admin/jobs/")) // done later and elsewhere
                .filter(operation -> !operation.method().equals("GET"))
                .filter(operation -> !operation.node().path("x-reads").asBoolean())
                .toList();

        assertThat(writes)
                .hasSize(6 + 6 + 5 + 10 + 4 + 2 + 2 + 1 + 6 + 16 + 2 + 2 + 3)
                .allSatisfy(operation -> assertThat(parameters(operation)).contains("dryRun"));
        assertThat(writes)
                .filteredOn(operation -> !operation.method().equals("DELETE"))
                .allSatisfy(operation -> {
                    assertThat(parameters(operation)).contains("Idempotency-Key");
                    assertThat(answers(operation)).contains("409", "422");
                });
    }

    @Test
    void givesOnlyValidExamples() {
        assertThat(examples())
                .hasSizeGreaterThan(100)
                .allSatisfy(example -> assertThat(document.faults(example.schema(), example.value()))
                        .as(example.where())
                        .isEmpty());
    }

    @Test
    void givesAnExampleOfEveryJsonBody() {
        assertThat(mediaTypes())
                .hasSizeGreaterThan(80)
                .allSatisfy(media -> assertThat(media.path("examples")).isNotEmpty());
    }

    @Test
    void allowsNoFieldThatItDoesNotName() {
        assertThat(bodyExamples()).allSatisfy(example -> {
            ObjectNode planted = example.value().deepCopy();
            planted.put("planted", true);

            assertThat(document.faults(example.schema(), planted))
                    .as(example.where())
                    .isNotEmpty();
        });
    }

    @Test
    void missesEveryFieldThatAnAnswerLacks() {
        ObjectNode booking =
                document.root().at("/components/examples/booking/value").deepCopy();
        booking.remove("cancellationReason");

        assertThat(document.faultsOfAnswer("GET", "/api/v1/bookings/{id}", 200, "application/json", booking))
                .singleElement()
                .asString()
                .contains("cancellationReason");
    }

    @Test
    void knowsAnAnswerThatItDoesNotDeclare() {
        JsonNode room = document.root().at("/components/examples/room/value");

        assertThat(document.faultsOfAnswer("GET", "/api/v1/rooms/{id}", 418, "application/json", room))
                .containsExactly("GET /api/v1/rooms/{id} declares no 418 as application/json");
    }

    @Test
    void explainsEveryProblemCode() throws IOException {
        Path page = Path.of(System.getProperty("basedir", ".")).resolve("../docs/problems.md");
        Set<String> explained = Pattern.compile("^### ([a-z-]+)$", Pattern.MULTILINE)
                .matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        JsonNode codes = document.root().at("/components/schemas/Problem/discriminator/mapping");

        assertThat(explained).hasSize(35).containsExactlyInAnyOrderElementsOf(codes::fieldNames);
    }

    private List<String> refs() {
        return document.root().findValues("$ref").stream()
                .map(JsonNode::textValue)
                .toList();
    }

    private static Set<String> answers(Operation operation) {
        return operation.node().path("responses").properties().stream()
                .map(answer -> answer.getKey())
                .collect(Collectors.toSet());
    }

    private List<String> parameters(Operation operation) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
                .map(parameter -> document.resolved(parameter).path("name").asText())
                .toList();
    }

    private List<Example> examples() {
        List<Example> found = new ArrayList<>(bodyExamples());
        for (JsonNode holder : document.root().findParents("schema")) {
            if (holder.has("example")) {
                found.add(new Example(holder.toString(), holder.path("schema"), holder.path("example")));
            }
        }
        return found;
    }

    private List<Example> bodyExamples() {
        return mediaTypes().stream()
                .flatMap(media -> media.path("examples").properties().stream()
                        .map(example -> new Example(
                                example.getKey(),
                                media.path("schema"),
                                document.resolved(example.getValue()).path("value"))))
                .toList();
    }

    /** Every JSON body that goes either way, but for the document itself, which has no schema here. */
    private List<JsonNode> mediaTypes() {
        return document.root().findValues("content").stream()
                .flatMap(content -> content.properties().stream())
                .filter(media -> media.getKey().endsWith("json"))
                .map(media -> media.getValue())
                .filter(media -> !media.path("schema").path("type").asText().equals("object"))
                .toList();
    }
}
