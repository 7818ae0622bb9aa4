package herberge.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuredValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "notes|[wichtig] kommt spät|[wichtig] kommt spät",
                "price|{\"vat\":[],\"lines\":[],\"totalCents\":18505}|185.05",
                "extras|[{\"name\":\"Hund\",\"quantity\":1},{\"name\":\"Frühstück\",\"quantity\":2}]|Hund, Frühstück",
                "companions|[{\"firstName\":\"Erika\",\"lastName\":\"Größmann\"},{\"firstName\":null,\"lastName\":\"Meyer\"}]|Erika Größmann, Meyer",
                "tags|[\"vip\",\"stammgast\"]|vip, stammgast",
                "price|{\"other\":1}|{\"other\":1}",
                "reductions|[{\"quantity\":1}]|[{\"quantity\":1}]"
            })
    void isWhatAPersonWantsToRead(String field, String value, String shown) {
        assertThat(StructuredValue.shown(field, value)).isEqualTo(shown);
    }

    @Test
    void anEmptyListIsNothing() {
        assertThat(StructuredValue.shown("tags", "[]")).isEmpty();
    }
}
