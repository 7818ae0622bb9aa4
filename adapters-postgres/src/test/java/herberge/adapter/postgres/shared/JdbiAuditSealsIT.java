package herberge.adapter.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.AuditSealsContract;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JdbiAuditSealsIT extends JdbiHouse implements AuditSealsContract {

    /** Returns the statement timeout of the database and the response timeout of the driver. */
    private List<String> limits() {
        return ((JdbiTransactions) transactions()).run(h -> {
            try {
                return List.of(
                        h.createQuery("show statement_timeout")
                                .mapTo(String.class)
                                .one(),
                        h.getConnection().getNetworkTimeout() + "ms");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void isReadWithoutATimeLimitHoweverLargeTheAudit() {
        storedRoom();
        inWork(() -> eventLog().publish(500) + auditSeals().seal(500));
        List<String> usual = inWork(() -> limits());
        List<List<String>> whileReading = new ArrayList<>();

        doInWork(() -> auditSeals().read(seal -> {
            whileReading.add(limits());
            return false;
        }));

        assertThat(whileReading).containsExactly(List.of("0", "0ms"));
        assertThat(inWork(() -> limits()))
                .as("of whoever has the connection next")
                .isEqualTo(usual)
                .doesNotContain("0", "0ms");
    }
}
