package herberge.adapter.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkKindTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /health/ready, '', HEALTH",
        "POST, /api/v1/auth/login, '', ENTRY",
        "PUT, /api/v1/auth/password, '', ENTRY",
        "POST, /api/v1/auth/refresh, '', ENTRY",
        "GET, /ws, '', ENTRY",
        "GET, /health, '', HEALTH",
        "GET, /docs, '', DOCUMENT",
        "GET, /api/v1/openapi.json, '', DOCUMENT",
        "GET, /api/v1/guests, limit=5&%71=a, EXPENSIVE",
        "GET, /api/v1/auth/session, '', ORDINARY",
        "GET, /api/v1/guests, '', ORDINARY",
        "GET, /api/v1/guests, q=a, EXPENSIVE",
        "GET, /api/v1/guests, limit=500&q=a, EXPENSIVE",
        "HEAD, /api/v1/bookings, limit=500&q=a, EXPENSIVE",
        "GET, /api/v1/guests/7/export, '', LARGE",
        "GET, /api/v1/guests/7, '', ORDINARY",
        "GET, /api/v1/guests, limit=100, ORDINARY",
        "GET, /api/v1/guests, limit=101, EXPENSIVE",
        "GET, /api/v1/rooms, sort=name&l%69mit=%3500, EXPENSIVE",
        "GET, /api/v1/guests, limit=99999999999999999999, EXPENSIVE",
        "GET, /api/v1/guests, limit=%zz&limit, ORDINARY",
        "GET, /api/v1/rooms, q=a, ORDINARY",
        "POST, /api/v1/guests, limit=500, ORDINARY",
        "GET, /api/v1/tape-chart, from=2026-12-01, EXPENSIVE",
        "GET, /api/v1/tape-chart, from=2026-12-01&to=2027-03-04, EXPENSIVE",
        "GET, /api/v1/tape-chart, from=2026-12-01&to=2027-03-05, LARGE",
        "GET, /api/v1/tape-chart, t%6F=2027-03-05&from=2026-12-01&from=x, LARGE",
        "GET, /api/v1/availability, from=2026-12-01&to=2027-12-01, EXPENSIVE",
        "GET, /api/v1/events, after=0, EXPENSIVE",
        "POST, /api/v1/guests, q=a, ORDINARY"
    })
    void knowsWhatIsExpensive(String method, String path, String query, WorkKind kind) {
        assertThat(WorkKind.of(method, path, query)).isEqualTo(kind);
    }
}
