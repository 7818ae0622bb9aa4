package herberge.adapter.http.quote;

import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.shared.RoutesServer;
import herberge.application.price.PriceView;
import herberge.application.quote.QuoteDraft;
import herberge.application.quote.QuoteUseCases;
import herberge.application.quote.QuoteView;
import herberge.domain.booking.BookingDraft;
import herberge.domain.price.Extra;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.Percent;
import herberge.domain.price.PercentBase;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Reduction;
import herberge.domain.room.RoomId;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /quotes} reaches its capability with what the request says, and shows what it returns. */
class QuoteRoutesTest {

    private static final QuoteView QUOTE = new QuoteView(
            new PriceView(
                    List.of(new PriceView.Line("extra", "Hund", 1, 1_500, 1_500, "service", new BigDecimal("19"))),
                    1_500,
                    List.of(new PriceView.Vat("service", new BigDecimal("19"), 1_500, 239, 1_261)),
                    "EUR",
                    false),
            List.of(new QuoteView.Explanation(
                    0, "extra-per-stay", "Price times quantity.", Map.of("quantity", BigDecimal.ONE))));

    private final RoutesServer server = RoutesServer.start(calls ->
            new QuoteRoutes(new QuoteUseCases((caller, request) -> calls.record(QUOTE, "quote", caller, request))));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsTheStayAndWhatIsAgreedAboutItsPrice() throws Exception {
        HttpResponse<String> response = server.sendJson("POST", "/quotes", """
                {"roomId": 11, "checkIn": "2027-05-01", "checkOut": "2027-05-03", "partySize": 2, "member": true,
                 "extras": [{"name": "Hund", "kind": "per-stay", "priceCents": 1500, "vat": "service"},
                            {"serviceId": 5, "quantity": 2},
                            {"name": "Kurtaxe", "kind": "percent-of-overnight", "percent": 5, "vat": "none"}],
                 "reductions": [{"name": "Aktion", "kind": "percent", "percent": 12.5, "base": "overnight"},
                                {"name": "Gutschein", "kind": "fixed", "amountCents": 2000},
                                {"discountId": 7}],
                 "memberRate": false, "agreedTotalCents": 20000, "agreedReason": "Stammgast"}
                """);

        BookingDraft blank = BookingDraft.BLANK;
        assertThat(server.applied(QuoteDraft.BLANK))
                .isEqualTo(new QuoteDraft(
                        new BookingDraft(
                                new RoomId(11),
                                null,
                                day("2027-05-01"),
                                day("2027-05-03"),
                                2L,
                                List.of(),
                                blank.status(),
                                blank.remarks(),
                                new PriceTerms(
                                        List.of(
                                                new Extra("Hund", ExtraKind.PER_STAY, 1_500L, null, "service", 1),
                                                new Extra(null, null, null, null, null, 2, 5L),
                                                new Extra(
                                                        "Kurtaxe",
                                                        ExtraKind.PERCENT_OF_OVERNIGHT,
                                                        null,
                                                        Percent.of(5),
                                                        "none",
                                                        1)),
                                        List.of(
                                                new Reduction(
                                                        "Aktion",
                                                        Reduction.Kind.PERCENT,
                                                        new Percent(1250),
                                                        null,
                                                        PercentBase.OVERNIGHT),
                                                new Reduction(
                                                        "Gutschein",
                                                        Reduction.Kind.FIXED,
                                                        null,
                                                        2_000L,
                                                        PercentBase.TOTAL),
                                                new Reduction(null, null, null, null, PercentBase.TOTAL, 7L)),
                                        false,
                                        20_000L,
                                        "Stammgast")),
                        true));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/price/totalCents").asLong()).isEqualTo(1_500);
        assertThat(json(response).at("/explanation/0/numbers").toString()).isEqualTo("{\"quantity\":1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"extras\": [{\"kind\": \"per-dog\"}]}     | /extras/0/kind         | unknown-value",
                "{\"extras\": [{\"service\": 1}]}            | /extras/0/service      | unknown-field",
                "{\"reductions\": [{\"discount\": 1}]}       | /reductions/0/discount | unknown-field",
                "{\"reductions\": [{\"percent\": 12.345}]}   | /reductions/0/percent  | out-of-range",
                "{\"extras\": [{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}]} | /extras | too-long"
            })
    void reportsWhatIsWrongWithAnElement(String body, String pointer, String code) throws Exception {
        server.sendJson("POST", "/quotes", body);

        server.assertFault(pointer, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"extras\": [{\"priceCents\": 1e2}]} | /extras/0/priceCents",
                "{\"agreedTotalCents\": 10.5}          | /agreedTotalCents"
            })
    void amountsAreWholeNumbersOfCents(String body, String pointer) throws Exception {
        server.sendJson("POST", "/quotes", body);

        server.assertDefect(pointer, "wrong-type");
    }
}
