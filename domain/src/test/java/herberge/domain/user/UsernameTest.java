package herberge.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna.i", "Anna.I", "ANNA.I", " anna.i ", "\u00a0anna.i\n", "\uff21\uff4e\uff4e\uff41.i"})
    void meansTheSameName(String typed) {
        assertThat(Username.normalize(typed)).isEqualTo("anna.i");
    }
}
