package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Invoices over HTTP, with what they keep of bookings and guests. A house of its own: others change the company. */
class InvoicesIT {

    private static HouseUnderTest house;
    private static HouseClient admin;
    private static HouseClient anna;

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open();
        admin = house.admin();
        anna = house.anna();
        admin.setUpCompany();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static long book(String name) {
        LocalDate arrival = admin.today().plusDays(400);
        return admin.bookFor(15_000, name, arrival, arrival.plusDays(2)).id();
    }

    private static Reply issue(long booking) {
        return anna.post("/bookings/" + booking + "/invoices", Map.of());
    }

    private static Reply cancel(long invoice) {
        return anna.post("/invoices/" + invoice + "/cancel", Map.of("reason", "falscher Empfänger"));
    }

    private static JsonNode booking(long id) {
        return admin.get("/bookings/" + id).expect(200).body();
    }

    private static List<String> numbers() {
        return admin.listAll("/invoices?limit=100").stream()
                .map(invoice -> invoice.path("number").asText())
                .toList();
    }

    /** Asserts that numbers have no gap and no double, and the chain is whole. */
    private static void assertDense() {
        List<String> numbers = numbers();
        String year = Integer.toString(admin.today().getYear());
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(year + "-" + String.format(Locale.ROOT, "%04d", i + 1));
        }
        assertThat(house.sql("select count(*) from invariant_invoices_are_chained"))
                .containsExactly("0");
        assertThat(house.sql("select count(*) from invariant_invoices_fit_bookings"))
                .containsExactly("0");
    }

    @Test
    void freezesPriceAndContent() {
        long id = book("Rechnung eins");

        Reply issued = issue(id).expect(201);

        assertThat(issued.body().path("totalCents").asLong()).isEqualTo(15_000);
        assertThat(issued.body().at("/lines/0/text").asText()).isEqualTo("Vereinbarter Preis");
        assertThat(StreamSupport.stream(issued.body().path("warnings").spliterator(), false)
                        .map(warning -> warning.path("field").asText()))
                .contains("street");
        assertThat(booking(id).path("version").asLong()).isEqualTo(2);
        assertThat(booking(id).path("dueOn").asText())
                .isEqualTo(admin.today().plusDays(14).toString());
        Reply dearer = admin.patch("/bookings/" + id, 2, Map.of("agreedTotalCents", 20_000));
        assertThat(dearer.status()).isEqualTo(409);
        assertThat(dearer.code()).isEqualTo("invoiced");
        assertThat(dearer.body().at("/numbers/0").asText())
                .isEqualTo(issued.body().path("number").asText());
        assertThat(admin.step(id, "cancel", 2).code()).isEqualTo("invoiced");
        assertThat(issue(id).code()).isEqualTo("nothing-to-invoice");
        admin.patch("/bookings/" + id, 2, Map.of("notes", "spät")).expect(200);

        Reply cancellation = cancel(issued.id()).expect(201);

        assertThat(cancellation.body().path("payableCents").asLong()).isEqualTo(-15_000);
        assertThat(admin.get("/invoices/" + issued.id())
                        .body()
                        .path("cancelledById")
                        .asLong())
                .isEqualTo(cancellation.id());
        assertThat(cancel(issued.id()).code()).isEqualTo("not-standing");
        assertThat(booking(id).path("dueOn").isNull()).isTrue();
        admin.patch("/bookings/" + id, 4, Map.of("agreedTotalCents", 20_000)).expect(200);
        assertDense();
    }

    @Test
    void guestAndPayerShareAStay() {
        long payer = anna.post(
                        "/payers",
                        Map.of(
                                "name", "Kämmerei",
                                "street", "Neue Straße 1",
                                "postalCode", "26757",
                                "city", "Borkum",
                                "leitwegId", "04011000-1234512345-06"))
                .expect(201)
                .id();
        long id = book("Rechnung geteilt");
        assertThat(anna.post("/bookings/" + id + "/invoices", Map.of("recipient", "payer"))
                        .expect(422)
                        .body()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("no-payer");
        admin.patch("/bookings/" + id, 1, Map.of("payerId", payer, "agreedTotalCents", 15_000, "agreedReason", "Fest"))
                .expect(200);
        Reply lacking = anna.post("/bookings/" + id + "/invoices", Map.of("recipient", "payer"));
        assertThat(lacking.code()).isEqualTo("company-incomplete");
        assertThat(lacking.body().path("missing"))
                .extracting(JsonNode::asText)
                .containsExactly("phone", "email", "iban");
        long version = admin.get("/settings/company").version();
        admin.patch(
                        "/settings/company",
                        version,
                        Map.of("phone", "+49 40 1", "email", "haus@example.org", "iban", "DE02120300000000202051"))
                .expect(200);

        Reply issued = anna.post("/bookings/" + id + "/invoices", Map.of("recipient", "payer", "lines", List.of(0)))
                .expect(201);

        assertThat(issued.body().path("payerId").asLong()).isEqualTo(payer);
        assertThat(issued.body().at("/recipient/name").asText()).isEqualTo("Kämmerei");
        assertThat(anna.get("/invoices/" + issued.id() + "/xml").expect(200).text())
                .contains("xrechnung_3.0", "04011000-1234512345-06");
        assertThat(anna.get("/invoices?payerId=" + payer).body().path("items").findValuesAsText("payerId"))
                .containsExactly(Long.toString(payer));
        admin.patch("/bookings/" + id, 3, Collections.singletonMap("payerId", null))
                .expect(200);
        Reply kept = anna.delete("/payers/" + payer, 1).expect(409);
        assertThat(kept.body().at("/references/0/type").asText()).isEqualTo("invoice");
        assertThat(anna.patch("/payers/" + payer, 1, Map.of("name", "Kasse"))
                        .expect(200)
                        .version())
                .isEqualTo(2);
        assertThat(anna.get("/invoices/" + issued.id()).body()).isEqualTo(issued.body());
        assertDense();
    }

    /** Creates a group of two agreed bookings of 150 euros and one of 50. */
    private static Reply group() {
        LocalDate arrival = admin.today().plusDays(500);
        long guest = admin.addGuest("Chor", "Leitung").id();
        List<Map<String, Object>> bookings = new ArrayList<>();
        for (long cents : new long[] {15_000, 15_000, 5_000}) {
            Map<String, Object> booking = new HashMap<>(
                    HouseClient.booking(admin.addRoom("Chor " + cents, 2).id(), guest, arrival, arrival.plusDays(2)));
            booking.put("agreedTotalCents", cents);
            booking.put("agreedReason", "Festpreis");
            bookings.add(booking);
        }
        return admin.post("/groups", Map.of("name", "Chor Eutin", "contactGuestId", guest, "bookings", bookings))
                .expect(201);
    }

    @Test
    void oneInvoiceChargesTheBookingsOfAGroup() {
        Reply group = group();
        String path = "/groups/" + group.id() + "/invoices";
        List<Long> ids = new ArrayList<>();
        group.body()
                .path("bookings")
                .forEach(booking -> ids.add(booking.path("id").asLong()));
        anna.post(path + "?dryRun=true", Map.of()).expect(200);
        assertThat(anna.post(path, Map.of("bookingIds", List.of(ids.get(0), 999_999_999, ids.get(0))))
                        .expect(422)
                        .body()
                        .path("errors"))
                .extracting(error -> error.path("code").asText())
                .containsExactly("not-of-group", "duplicate");
        anna.post(path, Map.of("recipient", "payer")).expect(422);
        anna.post(path, Map.of("lines", List.of(0))).expect(422);

        Reply issued = anna.post(path, Map.of("bookingIds", ids.subList(0, 2))).expect(201);

        assertThat(issued.body().path("groupId").asLong()).isEqualTo(group.id());
        assertThat(issued.body().path("bookingId").isNull()).isTrue();
        assertThat(issued.body().path("totalCents").asLong()).isEqualTo(30_000);
        assertThat(issued.body().path("vat")).hasSize(1);
        assertThat(issued.body().at("/lines/1/text").asText())
                .contains(booking(ids.get(1)).path("reservationNumber").asText(), "Chor 15000", "Vereinbarter Preis");
        assertThat(booking(ids.get(0)).path("dueOn").asText())
                .isEqualTo(booking(ids.get(1)).path("dueOn").asText());
        assertThat(booking(ids.get(2)).path("dueOn").isNull()).isTrue();
        assertThat(issue(ids.get(1)).code()).isEqualTo("nothing-to-invoice");
        assertThat(anna.post(path, Map.of("bookingIds", ids)).code()).isEqualTo("invoiced");
        assertThat(admin.patch("/bookings/" + ids.get(1), 2, Map.of("agreedTotalCents", 1))
                        .code())
                .isEqualTo("invoiced");
        assertThat(admin.delete("/bookings/" + ids.get(1), 2).code()).isEqualTo("in-use");
        assertThat(anna.get("/invoices?open=true&bookingId=" + ids.get(1))
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(anna.get("/invoices/" + issued.id() + "/xml").expect(200).text())
                .contains("Gruppe Chor Eutin");
        Reply rest = anna.post(path, Map.of()).expect(201);
        assertThat(rest.body().path("totalCents").asLong()).isEqualTo(5_000);

        assertThat(cancel(issued.id()).expect(201).body().path("payableCents").asLong())
                .isEqualTo(-30_000);

        assertThat(booking(ids.get(1)).path("dueOn").isNull()).isTrue();
        assertThat(issue(ids.get(1)).expect(201).body().path("totalCents").asLong())
                .isEqualTo(15_000);
        assertDense();
    }

    @Test
    void anAdvanceOfAGroupIsTakenOffByItsFinalInvoice() {
        Reply group = group();
        String path = "/groups/" + group.id() + "/invoices";
        long first = group.body().at("/bookings/0/id").asLong();
        assertThat(anna.post(path, Map.of("kind", "advance", "amountCents", 35_001))
                        .expect(422)
                        .body()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("more-than-left");
        anna.post(path, Map.of("kind", "advance", "amountCents", 10_000)).expect(201);
        anna.post(path, Map.of()).expect(422);
        assertThat(anna.post("/bookings/" + first + "/invoices", Map.of("kind", "final"))
                        .expect(422)
                        .body()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("advance-of-group");
        anna.post(path, Map.of("kind", "final", "bookingIds", List.of(first))).expect(422);

        Reply last = anna.post(path, Map.of("kind", "final")).expect(201);

        assertThat(last.body().path("payableCents").asLong()).isEqualTo(25_000);
        assertThat(anna.post(path, Map.of()).code()).isEqualTo("nothing-to-invoice");
        assertDense();
    }

    @Test
    void rivalsInvoiceABookingOfAGroupOnce() throws Exception {
        Reply group = group();
        long booking = group.body().at("/bookings/0/id").asLong();

        List<Reply> issued = AtOnce.call(
                8, i -> i % 2 == 0 ? issue(booking) : anna.post("/groups/" + group.id() + "/invoices", Map.of()));

        assertThat(issued).extracting(Reply::status).containsOnly(201, 409);
        assertThat(anna.get("/invoices?bookingId=" + booking).body().path("items"))
                .hasSize(1);
        assertDense();
    }

    @Test
    void itsDocumentsStayAsTheyWere() {
        long invoice = issue(book("Größmann")).expect(201).id();
        Reply pdf = anna.get("/invoices/" + invoice + "/pdf").expect(200);
        Reply xml = anna.get("/invoices/" + invoice + "/xml").expect(200);
        String number = admin.get("/invoices/" + invoice)
                .expect(200)
                .body()
                .path("number")
                .asText();

        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Disposition")).isEqualTo("attachment; filename=\"Rechnung-" + number + ".pdf\"");
        assertThat(pdf.text()).startsWith("%PDF-");
        assertThat(xml.header("Content-Type")).startsWith("application/xml");
        assertThat(xml.text()).contains("<ram:ID>" + number + "</ram:ID>", "Größmann");

        long version = admin.get("/settings/company").body().path("version").asLong();
        admin.patch("/settings/company", version, Map.of("invoiceIntro", "Ganz neu"))
                .expect(200);

        assertThat(anna.get("/invoices/" + invoice + "/pdf").text()).isEqualTo(pdf.text());
        assertThat(anna.get("/invoices/" + invoice + "/xml").text()).isEqualTo(xml.text());
        assertThat(house.sql("select count(*) from invariant_invoices_have_their_documents"))
                .containsExactly("0");
    }

    @Test
    void keepsBookingAndGuest() {
        long id = book("Rechnung mit Gast");
        long invoice = issue(id).expect(201).id();
        cancel(invoice).expect(201);
        long guest = booking(id).path("guestId").asLong();
        long other = admin.addGuest("Neu", "Gast").id();
        admin.patch("/bookings/" + id, 3, Map.of("guestId", other)).expect(200);

        Reply kept = admin.delete("/guests/" + guest, 1);

        assertThat(kept.code()).isEqualTo("in-use");
        assertThat(kept.body().at("/references/0/type").asText()).isEqualTo("invoice");
        assertThat(admin.delete("/bookings/" + id, 4)
                        .body()
                        .at("/references/0/type")
                        .asText())
                .isEqualTo("invoice");
        assertThat(admin.get("/guests/" + guest + "/export")
                        .expect(200)
                        .body()
                        .at("/invoices/0/id")
                        .asLong())
                .isEqualTo(invoice);
        admin.post("/guests/" + other + "/merge", Map.of("version", 1, "from", guest, "fromVersion", 1))
                .expect(200);
        assertThat(admin.get("/invoices?guestId=" + other).body().path("items")).hasSize(2);
    }

    @Test
    void remindsOfThePaymentAfterItsDay() {
        long id = book("Rechnung mit Frist");
        LocalDate due = admin.today().plusDays(5);
        anna.post("/bookings/" + id + "/invoices", Map.of("dueOn", due.toString()))
                .expect(201);

        JsonNode reminders = admin.get("/reminders?open=true&due=all&bookingId=" + id)
                .expect(200)
                .body()
                .path("items");

        assertThat(StreamSupport.stream(reminders.spliterator(), false)
                        .filter(reminder -> reminder.path("type").asText().equals("payment"))
                        .map(reminder -> reminder.path("dueDate").asText()))
                .containsExactly(due.plusDays(1).toString());
    }

    @Test
    void isNotUndone() {
        long invoice = issue(book("Rechnung zurück")).expect(201).id();
        long change = admin.get("/audit?table=invoice&recordId=" + invoice)
                .expect(200)
                .body()
                .at("/items/0/changeId")
                .asLong();

        Reply refused = anna.post("/changes/" + change + "/undo", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("not-undoable");
    }

    @Test
    void aRetryIssuesOnce() {
        String path = "/bookings/" + book("Rechnung mit Schlüssel") + "/invoices";

        Reply first = anna.post(path, Map.of(), "Idempotency-Key", "rechnung-1").expect(201);
        Reply again = anna.post(path, Map.of(), "Idempotency-Key", "rechnung-1").expect(201);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void rivalsInvoiceALineOnce() throws Exception {
        long id = book("Rechnung um die Wette");

        List<Reply> issued = AtOnce.call(8, i -> issue(id));

        assertThat(issued).extracting(Reply::status).containsOnly(201, 409);
        assertThat(issued).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertDense();
    }

    @Test
    void numbersOfRivalsHaveNoGapAndNoDouble() throws Exception {
        List<Long> bookings = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            bookings.add(book("Rechnung im Gedränge " + i));
        }

        List<Reply> issued = AtOnce.call(8, i -> {
            Reply last = issue(bookings.get(3 * i));
            anna.post("/bookings/" + bookings.get(3 * i + 1) + "/invoices?dryRun=true", Map.of());
            cancel(last.id());
            issue(bookings.get(3 * i + 1));
            return issue(bookings.get(3 * i + 2));
        });

        assertThat(issued).extracting(Reply::status).containsOnly(201);
        assertThat(numbers()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(32);
        assertDense();
    }
}
