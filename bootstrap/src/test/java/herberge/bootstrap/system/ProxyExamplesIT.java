package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.bootstrap.system.DocumentExample.Runs;
import herberge.bootstrap.tls.TestCertificate;
import herberge.domain.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The documented proxy configurations work: this test adds only what surrounds them. */
class ProxyExamplesIT {

    private static final String OPERATIONS = "docs/operations.md";
    private static final String PROXIES = "Behind a proxy";
    private static final String DOCUMENTED_SERVER = "127.0.0.1:8080";

    private static HouseUnderTest house;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open(
                Map.of("HERBERGE_SERVER_TRUSTED_PROXIES", "127.0.0.1"), Clock.system(HouseUnderTest.BERLIN));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    @Runs(document = OPERATIONS, heading = PROXIES, language = "nginx")
    void nginx(TestInfo test) throws Exception {
        Path nginx = InstalledProgram.require("nginx", "nginx-light");
        int port = FreePort.pick();
        HttpClient http = trusting(certificate());
        Files.writeString(
                folder.resolve("herberge.conf"),
                inPlace(DocumentExample.of(test)).replace("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl"));
        Path config =
                Files.writeString(folder.resolve("nginx.conf"), """
                %s
                pid %2$s/nginx.pid;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %2$s/body;
                  proxy_temp_path %2$s/proxy;
                  fastcgi_temp_path %2$s/fastcgi;
                  uwsgi_temp_path %2$s/uwsgi;
                  scgi_temp_path %2$s/scgi;
                  include %2$s/herberge.conf;
                }
                """.formatted(isRoot() ? "user root;" : "", folder));

        List<String> command = List.of(
                nginx.toString(),
                "-p",
                folder.toString(),
                "-c",
                config.toString(),
                "-e",
                "stderr",
                "-g",
                "daemon off;");
        try (ProxyProcess proxy = ProxyProcess.start(folder, port, command)) {
            serves(http, "https://127.0.0.1:" + proxy.port());
        }
    }

    @Test
    @Runs(document = OPERATIONS, heading = PROXIES, language = "apache")
    void apache(TestInfo test) throws Exception {
        Path apache = InstalledProgram.require("apache2", "apache2");
        int port = FreePort.pick();
        HttpClient http = trusting(certificate());
        Path config = apache(inPlace(DocumentExample.of(test)).replace("*:443", "127.0.0.1:" + port), port);

        try (ProxyProcess proxy =
                ProxyProcess.start(folder, port, List.of(apache.toString(), "-DFOREGROUND", "-f", config.toString()))) {
            serves(http, "https://127.0.0.1:" + proxy.port());
            takesTheTagsBackThatAProxyHasRewritten(http, "https://127.0.0.1:" + proxy.port());
        }
    }

    private Path apache(String example, int port) throws IOException {
        Files.writeString(folder.resolve("herberge.conf"), example);
        List<String> modules = List.of(
                "mpm_event",
                "authz_core",
                "filter",
                "deflate",
                "headers",
                "socache_shmcb",
                "ssl",
                "proxy",
                "proxy_http");
        StringBuilder config = new StringBuilder("ServerName desk.example.org\n");
        modules.forEach(module -> load(config, module));
        load(config, "proxy_wstunnel");
        return Files.writeString(
                folder.resolve("apache.conf"),
                config + """
                %s
                DefaultRuntimeDir %2$s
                PidFile %2$s/apache.pid
                ErrorLog %2$s/error.log
                AddOutputFilterByType DEFLATE application/json
                KeepAliveTimeout 180
                Listen 127.0.0.1:%3$d
                Include %2$s/herberge.conf
                """.formatted(isRoot() ? "User daemon\nGroup daemon" : "", folder, port));
    }

    private static void load(StringBuilder config, String module) {
        config.append("LoadModule %1$s_module /usr/lib/apache2/modules/mod_%1$s.so%n".formatted(module));
    }

    @Test
    @Runs(document = OPERATIONS, heading = PROXIES, language = "caddyfile")
    void caddy(TestInfo test) throws Exception {
        Path caddy = InstalledProgram.require("caddy", "caddy");
        int port = FreePort.pick();
        String site = "http://127.0.0.1:" + port; // a certificate comes from the internet
        Path config = Files.writeString(
                folder.resolve("Caddyfile"),
                "{\n  admin off\n  auto_https off\n}\n"
                        + inPlace(DocumentExample.of(test)).replace("desk.example.org", site));

        List<String> command =
                List.of(caddy.toString(), "run", "--adapter", "caddyfile", "--config", config.toString());
        try (ProxyProcess proxy = ProxyProcess.start(folder, port, command)) {
            serves(HttpClient.newHttpClient(), "http://127.0.0.1:" + proxy.port());
        }
    }

    /** Checks through the proxy everything that a proxy can break. */
    private static void serves(HttpClient http, String url) throws Exception {
        HouseClient anna = new HouseClient(http, url, null).loggedIn("anna", HouseUnderTest.PASSWORD);
        Reply room = anna.addRoom("Hinter dem Proxy", 2);
        assertThat(room.header("Strict-Transport-Security").isEmpty()).isEqualTo(url.startsWith("http:"));
        anna.patch("/rooms/" + room.id(), Map.of("notes", "hell"), "If-Match", room.header("ETag"))
                .expect(200);
        keepsAPagesSocketOpen(http, url, anna);
        tellsWhereAClientComesFrom(url);
    }

    /** A page of the proxy's origin, which has a port that browsers do not omit. */
    private static void keepsAPagesSocketOpen(HttpClient http, String url, HouseClient anna) {
        try (SocketClient page = SocketClient.at(http, url, url)) {
            page.say(HouseClient.json(Map.of("type", "auth", "token", String.valueOf(anna.token()))));
            JsonNode ready = page.await("ready");
            long guest = anna.addGuest("Erika", "Proxy").id();
            JsonNode event = page.await(frame -> frame.path("entity").asText().equals("guest")
                    && frame.path("id").asLong() == guest);

            Reply waited = anna.get("/events?wait=2&after=" + event.path("seq") + "&epoch="
                            + ready.path("epoch").asText())
                    .expect(200);

            assertThat(waited.body().path("recovered").asBoolean()).isTrue();
            assertThat(page.isOpen()).isTrue();
            page.say("{\"type\":\"ping\"}");
            page.await("pong");
        }
    }

    /** From another address of this machine, with a forged address before it. */
    private static void tellsWhereAClientComesFrom(String url) throws Exception {
        Path curl = InstalledProgram.require("curl", "curl");
        Process login = new ProcessBuilder(
                        curl.toString(),
                        "-sk",
                        "--interface",
                        "127.0.0.2",
                        url + "/api/v1/auth/login",
                        "-H",
                        "Content-Type: application/json",
                        "-H",
                        "X-Forwarded-For: 203.0.113.9",
                        "-d",
                        HouseClient.json(Map.of("username", "ben", "password", HouseUnderTest.PASSWORD)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode answer = SocketClient.json(new String(login.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertThat(login.waitFor()).isZero();
        HouseClient ben = new HouseClient(
                house.ben().http(), house.ben().url(), answer.path("token").asText());

        assertThat(ben.get("/auth/sessions").expect(200).body().path("items"))
                .filteredOn(session -> session.path("current").asBoolean())
                .singleElement()
                .satisfies(
                        session -> assertThat(session.path("address").asText()).isEqualTo("127.0.0.2"));
    }

    /** As mod_deflate changes the answers that it compresses. */
    private static void takesTheTagsBackThatAProxyHasRewritten(HttpClient http, String url) throws Exception {
        HouseClient anna = new HouseClient(http, url, null).loggedIn("anna", HouseUnderTest.PASSWORD);
        Reply room = anna.addRoom("Gepackt", 2);
        String path = "/rooms/" + room.id();
        HttpRequest packed = HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .header("Authorization", "Bearer " + anna.token())
                .header("Accept-Encoding", "gzip")
                .build();
        String tag = http.send(packed, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(tag).endsWith("-gzip\"");

        anna.patch(path, Map.of("notes", "eng"), "If-Match", tag).expect(200);
    }

    /** With this test's server and certificate instead of the operator's. */
    private String inPlace(String example) {
        String server = house.ben().url().substring("http://".length());
        assertThat(example).contains(DOCUMENTED_SERVER);
        return example.replace(DOCUMENTED_SERVER, server)
                .replaceAll(
                        "/etc/letsencrypt/live/[^/]+/fullchain.pem",
                        folder.resolve("chain.pem").toString())
                .replaceAll(
                        "/etc/letsencrypt/live/[^/]+/privkey.pem",
                        folder.resolve("key.pem").toString());
    }

    private TestCertificate certificate() throws IOException {
        TestCertificate made = TestCertificate.rsa(folder, "proxy");
        made.writeTo(folder.resolve("chain.pem"), folder.resolve("key.pem"));
        return made;
    }

    private static HttpClient trusting(TestCertificate certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("it", certificate.certificate());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .build();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
