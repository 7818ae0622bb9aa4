package herberge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompanionParserTest {

    @Test
    void takesTheLastWordForTheFamilyName() {
        assertThat(CompanionParser.parse(List.of("Erika Meyer", "Anna Lena von Berg 01.05.1990")))
                .hasToString("[{\"firstName\":\"Erika\",\"lastName\":\"Meyer\"},"
                        + "{\"firstName\":\"Anna Lena von\",\"lastName\":\"Berg\",\"birthDate\":\"1990-05-01\"}]");
    }

    @Test
    void refusesASingleName() {
        assertThatThrownBy(() -> CompanionParser.parse(List.of("Erika 1990-05-01")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("lacks a first or last name");
    }
}
