package herberge.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class VersionTest {

    @Test
    void countsFromOneByOne() {
        assertThat(Version.FIRST).isEqualTo(new Version(1));
        assertThat(Version.FIRST.next()).isEqualTo(new Version(2));
    }

    @Test
    void isNeverBelowOne() {
        assertThatThrownBy(() -> new Version(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
