package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payments over HTTP, with what they change of bookings, reminders and the day. */
class PaymentsIT {

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient admin = house.admin();
    private final HouseClient anna = house.anna();
    private final LocalDate today = admin.today();

    private long book(String name) {
        LocalDate arrival = today.plusDays(400);
        return admin.bookFor(15_000, name, arrival, arrival.plusDays(2)).id();
    }

    private Reply pay(long booking, long cents) {
        return anna.post("/bookings/" + booking + "/payments", HouseClient.payment(cents, today));
    }

    private JsonNode booking(long id) {
        return anna.get("/bookings/" + id).expect(200).body();
    }

    private long openPaymentReminders(long booking) {
        JsonNode items = admin.get("/reminders?open=true&due=all&bookingId=" + booking)
                .expect(200)
                .body()
                .path("items");
        long count = 0;
        for (JsonNode reminder : items) {
            count += reminder.path("type").asText().equals("payment") ? 1 : 0;
        }
        return count;
    }

    @Test
    void settlesTheReminderAndRaisesItAgain() {
        long id = book("Zahlen mit Erinnerung");
        assertThat(openPaymentReminders(id)).isOne();
        assertThat(booking(id).path("openCents").asLong()).isEqualTo(15_000);

        pay(id, 5_000).expect(201);
        assertThat(booking(id).path("paidAt").isNull()).isTrue();
        Reply rest = pay(id, 10_000).expect(201);

        assertThat(booking(id).path("openCents").asLong()).isZero();
        assertThat(booking(id).path("paidAt").isTextual()).isTrue();
        assertThat(booking(id).path("version").asLong()).isEqualTo(3);
        assertThat(openPaymentReminders(id)).isZero();
        pay(id, 1).expect(422);

        Reply reversal = anna.post("/payments/" + rest.id() + "/reverse", null).expect(201);

        assertThat(reversal.body().path("amountCents").asLong()).isEqualTo(-10_000);
        assertThat(anna.get("/payments/" + rest.id())
                        .body()
                        .path("reversedById")
                        .asLong())
                .isEqualTo(reversal.id());
        assertThat(booking(id).path("openCents").asLong()).isEqualTo(10_000);
        assertThat(openPaymentReminders(id)).isOne();
        Reply twice = anna.post("/payments/" + rest.id() + "/reverse", null).expect(409);
        assertThat(twice.body().path("code").asText()).isEqualTo("already-undone");
        assertThat(anna.get("/bookings/" + id + "/payments").body().path("items"))
                .hasSize(3);
    }

    @Test
    void undoReversesAPayment() {
        long id = book("Zahlen und zurück");
        Reply payment = pay(id, 15_000).expect(201);
        long change = admin.get("/audit?table=payment&recordId=" + payment.id())
                .expect(200)
                .body()
                .at("/items/0/changeId")
                .asLong();

        Reply undone = anna.post("/changes/" + change + "/undo", Map.of()).expect(200);

        assertThat(undone.body().path("id").asLong()).isEqualTo(payment.id());
        assertThat(undone.body().path("reversedById").isIntegralNumber()).isTrue();
        assertThat(booking(id).path("paidCents").asLong()).isZero();
        assertThat(booking(id).path("version").asLong()).isEqualTo(3);
        assertThat(openPaymentReminders(id)).isOne();
    }

    @Test
    void markingAsPaidRecordsATransfer() {
        long id = book("Zahlen von Hand");

        anna.patch("/bookings/" + id, 1, Map.of("paidAt", "2026-05-04T10:00:00Z"))
                .expect(200);

        JsonNode item = anna.get("/bookings/" + id + "/payments").body().at("/items/0");
        assertThat(item.path("amountCents").asLong()).isEqualTo(15_000);
        assertThat(item.path("method").asText()).isEqualTo("transfer");
        assertThat(booking(id).path("paidAt").asText()).startsWith("2026-05-04T10:00");
        assertThat(openPaymentReminders(id)).isZero();
    }

    @Test
    void aRetryRecordsOnce() {
        long id = book("Zahlen mit Schlüssel");
        String path = "/bookings/" + id + "/payments";
        Map<String, Object> fields = HouseClient.payment(5_000, today);

        Reply first =
                anna.post(path, fields, "Idempotency-Key", "zahlung-" + id).expect(201);
        Reply again =
                anna.post(path, fields, "Idempotency-Key", "zahlung-" + id).expect(201);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(booking(id).path("paidCents").asLong()).isEqualTo(5_000);
    }

    @Test
    void anExportHasThePayments() {
        long id = book("Zahlen im Auszug");
        Reply payment = pay(id, 5_000).expect(201);
        long guest = booking(id).path("guestId").asLong();

        JsonNode export = admin.get("/guests/" + guest + "/export").expect(200).body();

        assertThat(export.at("/payments/0/id").asLong()).isEqualTo(payment.id());
    }

    @Test
    void rivalsPayWhatIsOpenAndNoMore() throws Exception {
        long id = book("Zahlen um die Wette");

        List<Reply> paid = AtOnce.call(
                8,
                i -> (i % 2 == 0 ? anna : admin)
                        .post("/bookings/" + id + "/payments", HouseClient.payment(5_000, today)));

        assertThat(paid).extracting(Reply::status).containsOnly(201, 422);
        assertThat(paid).filteredOn(reply -> reply.status() == 201).hasSize(3);
        assertThat(booking(id).path("paidCents").asLong()).isEqualTo(15_000);
        assertThat(booking(id).path("version").asLong()).isEqualTo(4);
    }

    @Test
    void rivalsReverseAPaymentOnce() throws Exception {
        long id = book("Zahlen und sechsmal zurück");
        long payment = pay(id, 15_000).expect(201).id();

        List<Reply> reversed =
                AtOnce.call(6, i -> (i % 2 == 0 ? anna : admin).post("/payments/" + payment + "/reverse", null));

        assertThat(reversed).extracting(Reply::status).containsOnly(201, 409);
        assertThat(reversed).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(booking(id).path("paidCents").asLong()).isZero();
        assertThat(anna.get("/bookings/" + id + "/payments").body().path("items"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 422",
        "-1, 422",
        "15001, 422",
        "1000000001, 422",
        "-9223372036854775808, 422",
        "9223372036854775808, 400",
        "1e2, 400",
        "10.0, 400",
        "0.125, 400",
        "'\"100\"', 400",
        "null, 422"
    })
    void refusesAnAmountAtItsField(String amount, int status) {
        long id = book("Zahlen wie " + amount.replaceAll("\\W", "-"));

        String body = String.format(
                Locale.ROOT, "{\"amountCents\": %s, \"method\": \"card\", \"paidOn\": \"%s\"}", amount, today);

        Reply refused = anna.post("/bookings/" + id + "/payments", body);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/amountCents");
        assertThat(booking(id).path("version").asLong()).isOne();
    }

    @Test
    void cashNeedsTheReceiptOfTheTill() {
        long id = book("Zahlen bar");
        Map<String, Object> cash = new HashMap<>(HouseClient.payment(5_000, today));
        cash.put("method", "cash");

        Reply refused = anna.post("/bookings/" + id + "/payments", cash).expect(422);
        assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/reference");

        cash.put("reference", "Bon 17");
        anna.post("/bookings/" + id + "/payments", cash).expect(201);
    }
}
