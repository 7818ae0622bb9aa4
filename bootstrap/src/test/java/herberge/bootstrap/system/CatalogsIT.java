package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The catalogues of services and discounts, as users see them. */
class CatalogsIT {

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient admin = house.admin();
    private final HouseClient anna = house.anna();

    private static JsonNode newest(HouseClient who) {
        return who.get("/changes?mine=true&limit=1").expect(200).body().at("/items/0");
    }

    private static ObjectNode values(JsonNode entity) {
        ObjectNode values = entity.deepCopy();
        return values.without(List.of("version", "updatedAt", "updatedBy"));
    }

    @Test
    void everyUserKeepsTheCatalogue() {
        Reply made = anna.post("/services", HouseClient.service("Frühstück für Frühe", 950))
                .expect(201);
        String path = "/services/" + made.id();

        assertThat(made.header("Location")).isEqualTo("/api/v1" + path);
        assertThat(made.body().path("active").asBoolean()).isTrue();
        assertThat(made.body().path("percent").isNull()).isTrue();
        anna.patch(path, Map.of("priceCents", 990)).expect(428);
        Reply dearer = anna.patch(path, 1, Map.of("priceCents", 990)).expect(200);
        assertThat(anna.get(path).body()).isEqualTo(dearer.body());
        anna.patch(path, 1, Map.of("priceCents", 970)).expect(412);
        assertThat(anna.patch(path, 2, Map.of("priceCents", 990)).expect(200).version())
                .isEqualTo(2);
        JsonNode history = anna.get(path + "/history").expect(200).body().path("items");
        assertThat(history.at("/0/changes/0/field").asText()).isEqualTo("priceCents");
        assertThat(history.at("/0/changes/0/from").asLong()).isEqualTo(950);
        anna.delete(path, 2).expect(204);
        anna.get(path).expect(404);
    }

    @Test
    void anEntryThatIsNotOfferedAnyMoreStaysInTheList() {
        long id = anna.post("/discounts", HouseClient.discount("Nebelwoche", 12))
                .expect(201)
                .id();

        anna.patch("/discounts/" + id, 1, Map.of("active", false, "percent", 12.5))
                .expect(200);

        assertThat(anna.listAll("/discounts?limit=2"))
                .filteredOn(entry -> entry.path("id").asLong() == id)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("active").asBoolean()).isFalse();
                    assertThat(entry.path("percent").decimalValue()).isEqualByComparingTo("12.5");
                });
    }

    @Test
    void aQuoteTakesTheValuesOfTheEntriesThatItNames() {
        long room = anna.addRoom("Katalog", 2).id();
        long dog = anna.post("/services", HouseClient.service("Großer Hund", 1_500))
                .expect(201)
                .id();
        long fixed = anna.post("/discounts", Map.of("name", "Gutschein zu 7", "kind", "fixed", "amountCents", 700))
                .expect(201)
                .id();
        Map<String, Object> stay = Map.of(
                "roomId",
                room,
                "checkIn",
                "2027-10-05",
                "checkOut",
                "2027-10-08",
                "partySize",
                1,
                "extras",
                List.of(Map.of("serviceId", dog, "quantity", 2)),
                "reductions",
                List.of(Map.of("discountId", fixed)));

        JsonNode lines = anna.post("/quotes", stay).expect(200).body().at("/price/lines");

        assertThat(lines.findValuesAsText("text")).contains("Großer Hund", "Gutschein zu 7");
        anna.patch("/services/" + dog, 1, Map.of("active", false)).expect(200);
        assertThat(anna.post("/quotes", stay)
                        .expect(422)
                        .body()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/extras/0/serviceId");
    }

    @Test
    void reportsEveryFault() {
        Map<String, Object> service = new HashMap<>(HouseClient.service("x".repeat(101), -1));
        service.putAll(Map.of("vat", "dogs", "percent", 7.125));
        assertThat(anna.post("/services", service)
                        .expect(422)
                        .body()
                        .path("errors")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/name", "/priceCents", "/vat", "/percent");
        assertThat(anna.post("/discounts", Map.of("name", "Ohne", "kind", "fixed", "percent", 5))
                        .expect(422)
                        .body()
                        .path("errors")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/percent", "/amountCents");
        anna.post("/discounts", Map.of("name", "Ohne", "kind", "fixed", "amountCents", 1.5))
                .expect(400);
    }

    @Test
    void ofManyWhoUseANameAtOnceOneGetsIt() throws Exception {
        Map<String, Object> sauna = HouseClient.service("Sauna für alle", 1_500);

        List<Reply> replies = AtOnce.call(16, number -> (number % 2 == 0 ? anna : admin).post("/services", sauna));

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() != 201).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.body().path("code").asText()).isEqualTo("already-exists");
            assertThat(reply.body().path("field").asText()).isEqualTo("name");
        });
    }

    @Test
    void aRemovalIsUndoneAsLongAsTheNameIsFree() {
        Reply made =
                anna.post("/services", HouseClient.service("Schlitten", 500)).expect(201);
        anna.delete("/services/" + made.id(), 1).expect(204);
        long removal = newest(anna).path("id").asLong();
        Reply other =
                anna.post("/services", HouseClient.service("Schlitten", 700)).expect(201);

        assertThat(anna.post("/changes/" + removal + "/undo", null)
                        .expect(409)
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("already-exists");
        anna.delete("/services/" + other.id(), 1).expect(204);
        anna.post("/changes/" + removal + "/undo", null).expect(200);
        assertThat(values(anna.get("/services/" + made.id()).expect(200).body()))
                .isEqualTo(values(made.body()));
    }

    @Test
    void aVatCodeStaysWhileAServiceHasIt() {
        Reply settings = admin.get("/settings/prices").expect(200);
        List<Object> rates = new ArrayList<>();
        settings.body().path("vatRates").forEach(rates::add);
        List<Object> more = new ArrayList<>(rates);
        more.add(Map.of("code", "rental", "percent", 19));
        Reply with = admin.patch("/settings/prices", settings.version(), Map.of("vatRates", more))
                .expect(200);
        Map<String, Object> sledge = new HashMap<>(HouseClient.service("Rodel", 800));
        sledge.put("vat", "rental");
        long id = anna.post("/services", sledge).expect(201).id();

        JsonNode refusal = admin.patch("/settings/prices", with.version(), Map.of("vatRates", rates))
                .expect(409)
                .body();

        assertThat(refusal.path("code").asText()).isEqualTo("in-use");
        assertThat(refusal.at("/references/0/type").asText()).isEqualTo("service");
        assertThat(refusal.at("/references/0/count").asLong()).isEqualTo(1);
        anna.delete("/services/" + id, 1).expect(204);
        admin.patch("/settings/prices", with.version(), Map.of("vatRates", rates))
                .expect(200);
    }
}
