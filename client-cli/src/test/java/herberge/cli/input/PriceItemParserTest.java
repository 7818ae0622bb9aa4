package herberge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.cli.api.Json;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceItemParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"15|1500", "15.5|1550", "15,50|1550", "0.07|7", " 3 |300"})
    void parsesAmountsExactly(String text, long cents) {
        assertThat(PriceItemParser.parseCents(text)).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e2", "1.234", "1.", ".5", "1 000", "15 EUR", "9999999999999"})
    void refusesWhatIsNoAmount(String text) {
        assertThatThrownBy(() -> PriceItemParser.parseCents(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is no amount");
    }

    @Test
    void parsesExtras() {
        assertThat(Stream.of(
                                "Big dog per-stay 15 service",
                                "Towels per-person 3,50 service x2",
                                "Linen percent-of-overnight 12.5% service")
                        .map(PriceItemParser::parseExtra)
                        .map(Json::write)
                        .collect(Collectors.joining(",")))
                .isEqualTo(
                        "{\"name\":\"Big dog\",\"kind\":\"per-stay\",\"priceCents\":1500,\"vat\":\"service\"},"
                                + "{\"name\":\"Towels\",\"kind\":\"per-person\",\"priceCents\":350,\"vat\":\"service\","
                                + "\"quantity\":2},"
                                + "{\"name\":\"Linen\",\"kind\":\"percent-of-overnight\",\"percent\":12.5,\"vat\":\"service\"}");
    }

    @Test
    void parsesReductions() {
        assertThat(Stream.of("Voucher 7 20.00", "Autumn 10%", "Long stay 7.25% overnight")
                        .map(PriceItemParser::parseReduction)
                        .map(Json::write)
                        .collect(Collectors.joining(",")))
                .isEqualTo("{\"name\":\"Voucher 7\",\"kind\":\"fixed\",\"amountCents\":2000},"
                        + "{\"name\":\"Autumn\",\"kind\":\"percent\",\"percent\":10},"
                        + "{\"name\":\"Long stay\",\"kind\":\"percent\",\"percent\":7.25,\"base\":\"overnight\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dog", "Dog 15 service", "Dog per-stay service", "per-stay 15 service", "Dog per-stay 15"})
    void saysHowToWriteAnExtra(String text) {
        assertThatThrownBy(() -> PriceItemParser.parseExtra(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is no extra: write it as");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Voucher", "20.00", "Autumn -10%", "Autumn 10% cleaning"})
    void saysHowToWriteAReduction(String text) {
        assertThatThrownBy(() -> PriceItemParser.parseReduction(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is no reduction: write it as");
    }
}
