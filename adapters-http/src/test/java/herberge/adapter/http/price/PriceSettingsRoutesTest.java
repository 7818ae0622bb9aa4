package herberge.adapter.http.price;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.header;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.adapter.http.shared.RoutesServer;
import herberge.application.price.PriceSettingsView;
import herberge.application.price.PriceUseCases;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.domain.price.DaysOfYear;
import herberge.domain.price.MemberDiscount;
import herberge.domain.price.Percent;
import herberge.domain.price.PercentBase;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.StoredPriceSettings;
import herberge.domain.price.TouristTax;
import herberge.domain.price.VatRate;
import herberge.domain.price.VatRates;
import herberge.domain.shared.Version;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /settings/prices} reaches its capabilities with what the request says, and shows what these return. */
class PriceSettingsRoutesTest {

    private static final PriceSettings DEFAULTS = PriceSettings.DEFAULTS;
    private static final PriceSettingsView SETTINGS =
            PriceSettingsView.of(new StoredPriceSettings(DEFAULTS, Version.FIRST, BY_SYSTEM));

    private final RoutesServer server = RoutesServer.start(calls -> new PriceSettingsRoutes(new PriceUseCases(
            caller -> calls.record(SETTINGS, "read", caller),
            (caller, request) -> calls.record(
                    ChangeResult.of(Outcome.CHANGED, EntityKind.PRICE_SETTINGS, SETTINGS),
                    "change",
                    caller,
                    request))));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsTheSettings() throws Exception {
        HttpResponse<String> response = server.send("GET", "/settings/prices");

        assertThat(server.call()).isEqualTo(List.of("read", CALLER));
        assertThat(header(response, "ETag")).isEqualTo("\"1\"");
        JsonNode body = json(response);
        assertThat(body.at("/highSeasons/0").toString()).isEqualTo("{\"from\":\"06-01\",\"to\":\"08-31\"}");
        assertThat(body.at("/memberDiscount").toString())
                .isEqualTo("{\"active\":true,\"percent\":15,\"base\":\"overnight\"}");
        assertThat(body.at("/vatRates/6/split/0").toString()).isEqualTo("{\"code\":\"food\",\"percent\":70}");
        assertThat(body.at("/vatRates/3/from").asText()).isEqualTo("2026-01-01");
    }

    @Test
    void changesEveryFieldOfTheSettings() throws Exception {
        server.sendJson("PATCH", "/settings/prices", """
                {"version": 1, "highSeasons": [{"from": "12-20", "to": "01-06"}],
                 "memberDiscount": {"active": false, "percent": 12.5, "base": "total"},
                 "vatRates": [{"code": "none", "percent": 0},
                              {"code": "menu", "split": [{"code": "none", "percent": 100.00}], "from": "2027-01-01"}],
                 "vatCodes": {"overnight": "none", "cleaning": "menu"},
                 "touristTaxes": [{"location": "Borkum", "from": "2026-01-01", "adultFrom": 16, "childFrom": 6,
                                   "childCentsPerNight": 90, "centsPerNight": 180,
                                   "seasons": [{"from": "05-01", "to": "09-30", "centsPerNight": 350}]}]}
                """);

        assertThat(server.request().from()).containsExactly(Version.FIRST);
        assertThat(server.applied(DEFAULTS))
                .isEqualTo(new PriceSettings(
                        List.of(new DaysOfYear("12-20", "01-06")),
                        new MemberDiscount(false, new Percent(1250), PercentBase.TOTAL),
                        new VatRates(List.of(
                                new VatRate("none", Percent.ZERO, List.of(), null),
                                new VatRate(
                                        "menu",
                                        null,
                                        List.of(new VatRate.Share("none", Percent.of(100))),
                                        day("2027-01-01")))),
                        new PriceSettings.VatCodes("none", "menu"),
                        List.of(new TouristTax(
                                "Borkum",
                                day("2026-01-01"),
                                16L,
                                6L,
                                90L,
                                180L,
                                List.of(new TouristTax.Season(new DaysOfYear("05-01", "09-30"), 350L, null))))));
    }

    @Test
    void absentFieldsOfAnObjectStay() throws Exception {
        server.sendJson("PATCH", "/settings/prices", "{\"version\": 1, \"memberDiscount\": {\"percent\": 20}}");

        assertThat(server.applied(DEFAULTS))
                .isEqualTo(new PriceSettings(
                        DEFAULTS.highSeasons(),
                        new MemberDiscount(true, Percent.of(20), PercentBase.OVERNIGHT),
                        DEFAULTS.vatRates(),
                        DEFAULTS.vatCodes(),
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.01", "12.345", "1e1", "0.0000000000000000000000000000000001", "1e400"})
    void aPercentageIsADecimalNumberWithAtMostTwoPlaces(String percent) throws Exception {
        server.sendJson(
                "PATCH", "/settings/prices", "{\"version\": 1, \"memberDiscount\": {\"percent\": " + percent + "}}");

        server.assertFault("/memberDiscount/percent", "out-of-range");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"memberDiscount\": 15}                | /memberDiscount         | wrong-type",
                "{\"memberDiscount\": null}              | /memberDiscount         | wrong-type",
                "{\"memberDiscount\": {\"percent\": \"7\"}} | /memberDiscount/percent | wrong-type",
                "{\"vatCodes\": []}                      | /vatCodes               | wrong-type"
            })
    void refusesWhatHasAnotherType(String body, String pointer, String code) throws Exception {
        server.sendJson("PATCH", "/settings/prices", body);

        server.assertDefect(pointer, code);
    }

    @Test
    void refusesUnknownFieldsOfAnObject() throws Exception {
        server.sendJson("PATCH", "/settings/prices", "{\"version\": 1, \"vatCodes\": {\"dog\": \"service\"}}");

        server.assertFault("/vatCodes/dog", "unknown-field");
    }
}
