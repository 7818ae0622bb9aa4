package herberge.adapter.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AsyncApiDocumentTest {

    private static final List<String> KINDS = List.of(
            "booking", "group", "guest", "room", "room-block", "reminder", "service", "discount", "payer", "user");

    /** Payments, credit and invoices are neither changed nor removed. */
    private static final Set<String> OF_RECORDS =
            Set.of("payment-created", "payment-reversed", "credit-changed", "invoice-created", "invoice-cancelled");

    private static final Set<String> FROM_CLIENTS = Set.of("auth", "token", "ping", "focus", "blur");

    private final AsyncApiDocument document = AsyncApiDocument.read();
    private final OpenApiDocument openApi = OpenApiDocument.read();

    @Test
    void isWhatAsyncApi30CallsADocument() throws IOException {
        SchemaRegistry official = SchemaRegistry.withDefaultDialect(Dialects.getDraft7());

        assertThat(official.getSchema(AsyncApiDocument.resource("/asyncapi/3.0.0.json"))
                        .validate(document.root().toString(), InputFormat.JSON))
                .isEmpty();
        assertThat(document.root().path("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @Test
    void followsEveryReferenceInBothDocuments() {
        assertThat(refs(document.root()))
                .hasSizeGreaterThan(100)
                .anyMatch(ref -> ref.startsWith(AsyncApiDocument.OPEN_API))
                .allSatisfy(ref ->
                        assertThat(document.target(ref).isMissingNode()).as(ref).isFalse());
    }

    @Test
    void keepsNoComponentThatNobodyRefersTo() {
        Set<String> used = Set.copyOf(refs(document.root()));

        Stream<String> components = document.root().path("components").properties().stream()
                .flatMap(kind -> kind.getValue().properties().stream()
                        .map(one -> "#/components/" + kind.getKey() + "/" + one.getKey()));

        assertThat(components).allMatch(used::contains);
    }

    @Test
    void tellsOfWhateverCanBecomeOfAThing() {
        Set<String> expected = Stream.concat(
                        KINDS.stream()
                                .flatMap(kind -> Stream.of(kind + "-created", kind + "-updated", kind + "-deleted")),
                        OF_RECORDS.stream())
                .collect(Collectors.toSet());

        assertThat(document.eventTypes()).isEqualTo(expected);
        assertThat(openApi.root().at("/components/schemas/Event/properties/entity/enum"))
                .isEqualTo(document.root().at("/components/schemas/EntityKind/enum"));
    }

    @Test
    void usesEveryMessageInOneOperation() {
        List<String> used = document.root().path("operations").properties().stream()
                .map(operation -> operation.getValue())
                .flatMap(operation -> Stream.of(operation.path("messages"), operation.at("/reply/messages")))
                .flatMap(messages -> refs(messages).stream())
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .toList();

        assertThat(used).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(messageNames());
    }

    @Test
    void givesExamplesThatAreOneMessageAndNoOther() {
        document.messages().properties().forEach(message -> {
            for (JsonNode example : message.getValue().path("examples")) {
                JsonNode frame = example.path("payload");

                assertThat(document.faults(message.getKey(), frame))
                        .as(message.getKey())
                        .isEmpty();
                assertThat(messageNames())
                        .filteredOn(name -> document.faults(name, frame).isEmpty())
                        .containsExactly(message.getKey());
            }
        });
    }

    @Test
    void givesAnExampleOfEverythingButUpdates() {
        assertThat(messageNames())
                .filteredOn(
                        name -> document.messages().path(name).path("examples").isEmpty())
                .allMatch(name -> name.endsWith("-updated"));
    }

    @Test
    void allowsTheServerNoMemberThatItDoesNotName() {
        assertThat(messageNames())
                .filteredOn(name -> !FROM_CLIENTS.contains(name) && !name.endsWith("-updated"))
                .hasSize(4 + 2 * KINDS.size() + OF_RECORDS.size())
                .allSatisfy(name -> {
                    JsonNode example = document.messages().path(name).at("/examples/0/payload");

                    assertThat(document.faults(name, planted(example, ""))).isNotEmpty();
                    if (example.has("payload")) {
                        assertThat(document.faults(name, planted(example, "/payload")))
                                .isNotEmpty();
                    }
                });
    }

    private static JsonNode planted(JsonNode example, String where) {
        JsonNode copy = example.deepCopy();
        ((ObjectNode) copy.at(where)).put("planted", true);
        return copy;
    }

    @Test
    void leavesOutKeyCodesAndLastLoginsAndNothingElse() {
        assertSame("Room", "RoomState", "RoomInEvent", "keyCode");
        assertSame("User", "UserState", "UserInEvent", "lastLogin");
    }

    private void assertSame(String entity, String state, String inEvent, String leftOut) {
        Set<String> read = required(openApi.root().at("/components/schemas/" + state));
        read.add("id");
        read.remove(leftOut);
        assertThat(required(document.root().at("/components/schemas/" + inEvent)))
                .isEqualTo(read);

        String type = entity.toLowerCase(Locale.ROOT) + "-created";
        ObjectNode event =
                document.messages().path(type).at("/examples/0/payload").deepCopy();
        ((ObjectNode) event.path("payload")).put(leftOut, "2026-05-04T08:28:03Z");
        assertThat(document.faults(type, event)).singleElement().asString().contains(leftOut);
    }

    private static Set<String> required(JsonNode schema) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void namesEachCloseCodeOnce() {
        JsonNode codes = document.root().at("/channels/stream/x-close-codes");

        assertThat(document.closeCodes()).hasSize(codes.size());
        assertThat(codes).allSatisfy(one -> {
            assertThat(one.path("when").asText()).isNotBlank();
            assertThat(one.path("then").asText()).isNotBlank();
        });
    }

    private List<String> messageNames() {
        return document.messages().properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> refs(JsonNode node) {
        return node.findValues("$ref").stream().map(JsonNode::textValue).toList();
    }
}
