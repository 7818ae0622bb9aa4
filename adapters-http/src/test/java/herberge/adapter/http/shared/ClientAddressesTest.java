package herberge.adapter.http.shared;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.shared.ClientAddress;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {

    /** What a server that trusts these proxies makes of a request from 127.0.0.1. */
    private static String told(List<String> proxies, String... headers) throws IOException, InterruptedException {
        ClientAddresses addresses = new ClientAddresses(proxies);
        Javalin server = Javalin.create(config -> config.routes.get("/", ctx -> {
                    boolean encrypted = addresses.note(ctx);
                    ctx.result(ClientAddresses.of(ctx).text() + (encrypted ? " encrypted" : ""));
                }))
                .start("127.0.0.1", 0);
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.ofString())
                    .body();
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1 | 192.0.2.1",
                "203.0.113.9, 192.0.2.1 | 192.0.2.1",
                "203.0.113.9, 192.0.2.1, 10.1.2.3 | 192.0.2.1",
                "10.1.2.3 | 10.1.2.3",
                "10.9.9.9, 10.1.2.3 | 10.9.9.9",
                "192.0.2.1:4711 | 192.0.2.1",
                "[2001:db8::1]:4711 | 2001:db8:0:0:0:0:0:1",
                "2001:db8::1 | 2001:db8:0:0:0:0:0:1",
                "192.0.2.1, unknown | 127.0.0.1",
                "192.0.2.1, unknown, 10.1.2.3 | 10.1.2.3",
                "localhost | 127.0.0.1",
                "1.2.3.400 | 127.0.0.1",
                "'' | 127.0.0.1"
            })
    void takesTheLastHopThatIsNoProxyOfOurs(String forwarded, String client) throws Exception {
        assertThat(told(List.of("127.0.0.0/8", "10.0.0.0/8"), "X-Forwarded-For", forwarded))
                .isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:9, 2001:db8:1:2:0:0:0:0/64",
        "[::1], 0:0:0:0:0:0:0:1, 0:0:0:0:0:0:0:0/64",
        "fe80::1%1, fe80:0:0:0:0:0:0:1, fe80:0:0:0:0:0:0:0/64"
    })
    void countsAnIpv6NetworkAsOnePlace(String peer, String text, String network) {
        assertThat(new ClientAddresses(List.of()).of(peer, List.of())).isEqualTo(new ClientAddress(text, network));
    }

    @Test
    void readsManyHeadersAsOne() throws Exception {
        assertThat(told(
                        List.of("127.0.0.1", "10.0.0.0/8"),
                        "X-Forwarded-For",
                        "192.0.2.1",
                        "X-Forwarded-For",
                        "10.1.1.1"))
                .isEqualTo("192.0.2.1");
    }

    @Test
    void believesAProxyThatTheRequestCameEncrypted() throws Exception {
        assertThat(told(List.of("127.0.0.1"), "X-Forwarded-Proto", "https")).isEqualTo("127.0.0.1 encrypted");
        assertThat(told(List.of("127.0.0.1"), "X-Forwarded-Proto", "http")).isEqualTo("127.0.0.1");
    }

    @Test
    void believesNobodyElse() throws Exception {
        assertThat(told(List.of("10.0.0.0/8"), "X-Forwarded-For", "192.0.2.1", "X-Forwarded-Proto", "https"))
                .isEqualTo("127.0.0.1");
        assertThat(told(List.of(), "X-Forwarded-For", "192.0.2.1", "X-Forwarded-Proto", "https"))
                .isEqualTo("127.0.0.1");
    }
}
