package herberge.bootstrap;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class BenchStatementsTest {

    /** The bare handler reads its statements from the stores by name, which a renamed constant would break unseen. */
    @Test
    void theBareHandlerFindsEveryStatementOfTheServer() {
        assertThatCode(() -> Class.forName("herberge.bench.BareStatements")).doesNotThrowAnyException();
    }
}
