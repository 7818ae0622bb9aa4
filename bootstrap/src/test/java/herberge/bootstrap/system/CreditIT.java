package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credit of guests over HTTP. */
class CreditIT {

    private static final int CLIENTS = 64;

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient admin = house.admin();
    private final HouseClient anna = house.anna();
    private final long guest = admin.addGuest("Gut", "Haben").id();
    private final String path = "/guests/" + guest + "/credit";

    private Reply change(String kind, long cents) {
        return anna.post(path, HouseClient.credit(kind, cents));
    }

    private JsonNode credit() {
        return anna.get(path + "?limit=500").expect(200).body();
    }

    private long balance() {
        return credit().path("balanceCents").asLong();
    }

    private long changeOf(Reply item) {
        return admin.get("/audit?table=guest_credit&recordId=" + item.id())
                .expect(200)
                .body()
                .at("/items/0/changeId")
                .asLong();
    }

    @Test
    void addsUpWhatIsAddedPaidOutAndForfeited() {
        assertThat(balance()).isZero();

        Reply added = change("added", 5_000).expect(201);
        Reply paidOut = change("refund", 1_500).expect(201);
        change("expired", 500).expect(201);

        assertThat(added.body().path("balanceCents").asLong()).isEqualTo(5_000);
        assertThat(paidOut.body().path("amountCents").asLong()).isEqualTo(-1_500);
        assertThat(paidOut.body().path("balanceCents").asLong()).isEqualTo(3_500);
        assertThat(balance()).isEqualTo(3_000);
        assertThat(credit().path("items"))
                .hasSize(3)
                .last()
                .satisfies(last -> assertThat(last.path("number").asLong()).isEqualTo(3));
    }

    @Test
    void refusesMoreThanThereIs() {
        change("added", 5_000).expect(201);

        Reply refused = change("refund", 5_001).expect(409);

        assertThat(refused.code()).isEqualTo("credit-exceeded");
        assertThat(refused.body().path("balanceCents").asLong()).isEqualTo(5_000);
        assertThat(balance()).isEqualTo(5_000);
    }

    @Test
    void takesAnItemBackOnce() {
        change("added", 1_000).expect(201);
        Reply item = change("added", 5_000).expect(201);

        Reply reversal = anna.post("/credits/" + item.id() + "/reverse", null).expect(201);

        assertThat(reversal.body().path("amountCents").asLong()).isEqualTo(-5_000);
        assertThat(reversal.body().path("reversesId").asLong()).isEqualTo(item.id());
        assertThat(anna.get("/credits/" + item.id()).body().path("reversedById").asLong())
                .isEqualTo(reversal.id());
        Reply twice = anna.post("/credits/" + item.id() + "/reverse", null).expect(409);
        assertThat(twice.code()).isEqualTo("already-undone");
        assertThat(balance()).isEqualTo(1_000);
    }

    @Test
    void takesNothingBackThatIsSpent() {
        Reply item = change("added", 5_000).expect(201);
        change("refund", 1).expect(201);

        assertThat(anna.post("/credits/" + item.id() + "/reverse", null).code()).isEqualTo("credit-exceeded");
        assertThat(anna.post("/changes/" + changeOf(item) + "/undo", Map.of()).code())
                .isEqualTo("credit-exceeded");
        assertThat(balance()).isEqualTo(4_999);
    }

    @Test
    void undoReversesAnItem() {
        Reply item = change("added", 5_000).expect(201);

        Reply undone =
                anna.post("/changes/" + changeOf(item) + "/undo", Map.of()).expect(200);

        assertThat(undone.body().path("id").asLong()).isEqualTo(item.id());
        assertThat(undone.body().path("reversedById").isIntegralNumber()).isTrue();
        assertThat(balance()).isZero();
    }

    @Test
    void aRetryRecordsOnce() {
        Map<String, Object> fields = HouseClient.credit("added", 5_000);

        Reply first =
                anna.post(path, fields, "Idempotency-Key", "guthaben-" + guest).expect(201);
        Reply again =
                anna.post(path, fields, "Idempotency-Key", "guthaben-" + guest).expect(201);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(balance()).isEqualTo(5_000);
    }

    @Test
    void keepsAGuestWithCredit() {
        change("added", 5_000).expect(201);

        assertThat(admin.delete("/guests/" + guest, 1).expect(409).code()).isEqualTo("in-use");
    }

    private Reply mergeInto(long other) {
        return anna.post("/guests/" + other + "/merge", Map.of("from", guest, "fromVersion", 1, "version", 1));
    }

    private long balanceOf(long other) {
        return anna.get("/guests/" + other + "/credit")
                .expect(200)
                .body()
                .path("balanceCents")
                .asLong();
    }

    @Test
    void movesWithAMergeAndBackWithItsUndo() {
        long other = admin.addGuest("Gut", "Haben").id();
        change("added", 5_000).expect(201);
        anna.post("/guests/" + other + "/credit", HouseClient.credit("added", 1_000))
                .expect(201);

        mergeInto(other).expect(200);

        assertThat(balanceOf(other)).isEqualTo(6_000);
        assertThat(balance()).isEqualTo(6_000); // the former id means the guest that stays
        JsonNode moved = anna.get("/guests/" + other + "/credit").body().at("/items/1");
        assertThat(moved.path("kind").asText()).isEqualTo("moved");
        assertThat(anna.post("/credits/" + moved.path("id").asLong() + "/reverse", null)
                        .expect(409)
                        .code())
                .isEqualTo("not-undoable");
        assertThat(admin.get("/guests/" + other + "/export").body().path("credit"))
                .hasSize(4);

        anna.post("/changes/" + anna.newestChange() + "/undo", null).expect(200);

        assertThat(balanceOf(other)).isEqualTo(1_000);
        assertThat(balance()).isEqualTo(5_000);
        change("refund", 5_000).expect(201);
    }

    @Test
    void aMergeIsNotUndoneOnceItsCreditIsSpent() {
        long other = admin.addGuest("Gut", "Haben").id();
        Reply item = change("added", 5_000).expect(201);
        mergeInto(other).expect(200);
        long merge = anna.newestChange();

        anna.post("/credits/" + item.id() + "/reverse", null).expect(201);

        assertThat(balanceOf(other)).isZero();
        assertThat(anna.post("/changes/" + merge + "/undo", null).expect(409).code())
                .isEqualTo("credit-exceeded");
        assertThat(anna.get("/guests/" + guest).body().path("id").asLong()).isEqualTo(other);
    }

    @Test
    void rivalsTakeNothingFromAGuestThatIsMergedMeanwhile() throws Exception {
        long other = admin.addGuest("Gut", "Haben").id();
        change("added", 1_000).expect(201);

        List<Reply> replies =
                AtOnce.call(16, i -> i == 7 ? mergeInto(other) : anna.post(path, HouseClient.credit("refund", 100)));

        assertThat(replies.get(7).status()).isEqualTo(200);
        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(10);
        assertThat(balanceOf(other)).isZero();
    }

    @Test
    void outlivesTheErasureOfItsGuest() {
        Reply item = change("added", 5_000).expect(201);

        admin.post("/guests/" + guest + "/erase", Map.of("version", 1)).expect(200);

        assertThat(balance()).isEqualTo(5_000);
        assertThat(admin.get("/guests/" + guest + "/export")
                        .body()
                        .at("/credit/0/id")
                        .asLong())
                .isEqualTo(item.id());
        change("refund", 5_000).expect(201);
    }

    @Test
    void rivalsTakeWhatThereIsAndNoMore() throws Exception {
        change("added", 10_000).expect(201);

        List<Reply> taken = AtOnce.call(
                CLIENTS,
                i -> (i % 2 == 0 ? anna : admin)
                        .post(path, HouseClient.credit(i % 3 == 0 ? "expired" : "refund", 300)));

        assertThat(taken).extracting(Reply::status).containsOnly(201, 409);
        assertThat(taken)
                .filteredOn(reply -> reply.status() == 409)
                .extracting(Reply::code)
                .containsOnly("credit-exceeded");
        assertThat(taken).filteredOn(reply -> reply.status() == 201).hasSize(33);
        assertAddsUp(100, 34);
    }

    @Test
    void rivalsThatAddAndTakeLoseNoCent() throws Exception {
        List<Reply> changed = AtOnce.call(
                CLIENTS,
                i -> (i % 2 == 0 ? anna : admin).post(path, HouseClient.credit(i % 2 == 0 ? "added" : "refund", 100)));

        long taken = changed.stream().filter(reply -> reply.status() == 201).count() - CLIENTS / 2;
        assertThat(changed).extracting(Reply::status).isSubsetOf(201, 409);
        assertThat(taken).isBetween(0L, CLIENTS / 2L);
        assertAddsUp((CLIENTS / 2 - taken) * 100, CLIENTS / 2 + taken);
    }

    /** The numbers of the items have no gap, and no balance is below zero. */
    private void assertAddsUp(long balanceCents, long count) {
        JsonNode credit = credit();
        assertThat(credit.path("balanceCents").asLong()).isEqualTo(balanceCents);
        assertThat(credit.path("items")).hasSize((int) count);
        long sum = 0;
        long number = 0;
        for (JsonNode item : credit.path("items")) {
            sum += item.path("amountCents").asLong();
            number++;
            assertThat(item.path("balanceCents").asLong()).isEqualTo(sum).isNotNegative();
            assertThat(item.path("number").asLong()).isEqualTo(number);
        }
    }

    @Test
    void rivalsReverseAnItemOnce() throws Exception {
        change("added", 5_000).expect(201);
        long item = change("added", 1_000).expect(201).id();

        List<Reply> reversed =
                AtOnce.call(6, i -> (i % 2 == 0 ? anna : admin).post("/credits/" + item + "/reverse", null));

        assertThat(reversed).extracting(Reply::status).containsOnly(201, 409);
        assertThat(reversed).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(balance()).isEqualTo(5_000);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 422",
        "-1, 422",
        "1000000001, 422",
        "9223372036854775807, 422",
        "9223372036854775808, 400",
        "1e2, 400",
        "10.0, 400",
        "0.125, 400",
        "'\"100\"', 400",
        "null, 422"
    })
    void refusesAnAmountAtItsField(String amount, int status) {
        String body = String.format(Locale.ROOT, "{\"amountCents\": %s, \"kind\": \"added\"}", amount);

        Reply refused = anna.post(path, body);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/amountCents");
        assertThat(credit().path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"used", "", "Added"})
    void refusesAnUnknownKind(String kind) {
        Reply refused = change(kind, 100).expect(422);

        assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/kind");
    }
}
