package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.domain.company.Logo;
import herberge.domain.testing.Pictures;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Quotes, and the settings of prices and of the company, as users see them. */
class PricesIT {

    private static final HouseUnderTest HOUSE = HouseUnderTest.open(Map.of(), Clock.system(HouseUnderTest.BERLIN));

    private final HouseClient admin = HOUSE.admin();
    private final HouseClient anna = HOUSE.anna();
    private final long room = room("Giebel", 5_100, 5_950, 4_000);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private long room(String name, long low, long high, long cleaning) {
        Map<String, Object> fields = new HashMap<>(HouseClient.room(name, 3));
        fields.putAll(Map.of("lowSeasonCents", low, "highSeasonCents", high, "finalCleaningCents", cleaning));
        return admin.post("/rooms", fields).expect(201).id();
    }

    private Map<String, Object> stay(String checkIn, String checkOut, Map<String, Object> more) {
        Map<String, Object> fields =
                new HashMap<>(Map.of("roomId", room, "checkIn", checkIn, "checkOut", checkOut, "partySize", 2));
        fields.putAll(more);
        return fields;
    }

    private static final Map<String, Object> DOG =
            Map.of("name", "Hund", "kind", "per-stay", "priceCents", 1_500, "vat", "service");

    @Test
    void everyUserGetsAQuoteWithItsExplanation() {
        long guest = anna.addGuest("Ida", "Winter").id();
        anna.patch("/guests/" + guest, 1, Map.of("member", true)).expect(200);
        Map<String, Object> stay = stay("2027-10-05", "2027-10-08", Map.of("guestId", guest, "extras", List.of(DOG)));

        JsonNode quote = anna.post("/quotes", stay).expect(200).body();

        assertThat(quote.at("/price/totalCents").asLong()).isEqualTo(18_505);
        assertThat(quote.at("/price/lines").findValuesAsText("kind"))
                .containsExactly("overnight", "cleaning", "extra", "member-discount");
        assertThat(quote.at("/explanation/3/rule").asText()).isEqualTo("member-percent-of-overnight");
        assertThat(quote.at("/explanation/3/numbers/baseCents").asLong()).isEqualTo(15_300);
        assertThat(anna.get("/bookings?guestId=" + guest).body().get("items")).isEmpty();
    }

    @Test
    void aTokenThatMayOnlyReadGetsAQuote() {
        String end = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        String token = anna.post("/auth/tokens", Map.of("name", "website", "scope", "read", "expiresAt", end))
                .expect(201)
                .body()
                .get("token")
                .asText();
        HouseClient website = new HouseClient(anna.http(), anna.url(), token);

        website.post("/quotes", stay("2027-10-05", "2027-10-08", Map.of())).expect(200);
    }

    @Test
    void aQuoteReportsEveryFault() {
        Reply reply = anna.post(
                        "/quotes",
                        Map.of(
                                "roomId",
                                999_999,
                                "checkIn",
                                "2027-10-05",
                                "checkOut",
                                "2027-10-05",
                                "guestId",
                                999_999,
                                "extras",
                                List.of(Map.of("name", "Hund", "kind", "per-stay", "priceCents", -1, "vat", "dogs")),
                                "agreedTotalCents",
                                1))
                .expect(422);

        assertThat(reply.body().get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/checkOut",
                        "/partySize",
                        "/extras/0/priceCents",
                        "/extras/0/vat",
                        "/agreedReason",
                        "/roomId",
                        "/guestId");
    }

    @Test
    void theSettingsAreForAdministratorsAndQuotesFollowThem() {
        Reply settings = anna.get("/settings/prices").expect(200);
        long version = settings.version();
        Map<String, Object> winter = Map.of(
                "highSeasons",
                List.of(Map.of("from", "12-20", "to", "01-06")),
                "memberDiscount",
                Map.of("percent", 10));
        anna.patch("/settings/prices", version, winter).expect(403);
        admin.patch("/settings/prices", winter).expect(428);
        Reply rehearsed =
                admin.patch("/settings/prices?dryRun=true", version, winter).expect(200);
        assertThat(rehearsed.body().at("/memberDiscount/percent").asInt()).isEqualTo(10);
        assertThat(anna.get("/settings/prices").body()).isEqualTo(settings.body());

        admin.patch("/settings/prices", version, winter).expect(200);
        assertThat(admin.patch("/settings/prices", version, Map.of("memberDiscount", Map.of("percent", 11)))
                        .expect(412)
                        .body()
                        .at("/current/memberDiscount/percent")
                        .asInt())
                .isEqualTo(10);
        JsonNode quote = anna.post("/quotes", stay("2027-12-31", "2028-01-07", Map.of("member", true)))
                .expect(200)
                .body();
        assertThat(quote.at("/price/totalCents").asLong()).isEqualTo(7 * 5_950 * 9 / 10 + 4_000);

        assertThat(admin.get("/audit?table=price_settings")
                        .body()
                        .at("/items/0/new/highSeasons/0/from")
                        .asText())
                .isEqualTo("12-20");
        admin.patch(
                        "/settings/prices",
                        version + 1,
                        Map.of(
                                "highSeasons",
                                List.of(Map.of("from", "06-01", "to", "08-31")),
                                "memberDiscount",
                                Map.of("percent", 15)))
                .expect(200);
    }

    @Test
    void administratorsSetTheCompanyAndTheAuditHasNoBytesOfTheLogo() {
        Reply settings = anna.get("/settings/company").expect(200);
        long version = settings.version();
        Logo dot = Pictures.dot();
        Map<String, Object> logo = Map.of("mediaType", "image/png", "data", dot.data());
        Map<String, Object> company = Map.of("name", "Pension Deichblick", "country", "Österreich", "logo", logo);
        anna.patch("/settings/company", version, company).expect(403);
        admin.patch("/settings/company", company).expect(428);
        admin.patch("/settings/company?dryRun=true", version, company).expect(200);
        assertThat(anna.get("/settings/company").body()).isEqualTo(settings.body());

        JsonNode changed =
                admin.patch("/settings/company", version, company).expect(200).body();

        assertThat(changed.get("country").asText()).isEqualTo("AT");
        assertThat(anna.get("/settings/company").body()).isEqualTo(changed);
        assertThat(changed.at("/logo/data").asText()).isEqualTo(dot.data());
        Reply audit = admin.get("/audit?table=company_settings").expect(200);
        assertThat(audit.body().at("/items/0/new/logo/size").asLong())
                .isEqualTo(dot.bytes().orElseThrow().length);
        assertThat(audit.body().at("/items/0/new/logo/sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(audit.body().at("/items/0/new/logo/mediaType").asText()).isEqualTo("image/png");
        assertThat(audit.toString()).doesNotContain(dot.data());
        Reply stale = admin.patch("/settings/company", version, Map.of("city", "Borkum"));
        assertThat(stale.expect(412).body().at("/changes").findValuesAsText("field"))
                .containsExactlyInAnyOrder("name", "country", "logo");
    }

    @Test
    void nothingIsStoredOfALogoThatIsNone() {
        Reply settings = admin.get("/settings/company").expect(200);
        List<byte[]> files = List.of(
                "<svg/>".getBytes(StandardCharsets.UTF_8),
                Pictures.pngThatClaims(50_000, 50_000),
                new byte[Logo.MAX_BYTES + 1]);

        for (byte[] file : files) {
            Map<String, Object> logo =
                    Map.of("mediaType", "image/png", "data", Base64.getEncoder().encodeToString(file));
            assertThat(admin.patch("/settings/company", settings.version(), Map.of("city", "Borkum", "logo", logo))
                            .expect(422)
                            .body()
                            .at("/errors/0/pointer")
                            .asText())
                    .isEqualTo("/logo/data");
        }
        assertThat(admin.get("/settings/company").body()).isEqualTo(settings.body());
    }
}
