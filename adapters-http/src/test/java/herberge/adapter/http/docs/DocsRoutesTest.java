package herberge.adapter.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocsRoutesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Javalin SERVER = Javalin.create(config -> new DocsRoutes().addTo(config.routes));

    @BeforeAll
    static void start() {
        SERVER.start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void servesTheDocument() throws Exception {
        HttpResponse<String> answer = get(DocsRoutes.DOCUMENT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(new JsonMapper().readTree(answer.body()))
                .isEqualTo(OpenApiDocument.read().root());
    }

    @Test
    void servesAPageThatReadsWithoutScripts() throws Exception {
        HttpResponse<String> answer = get(DocsRoutes.PAGE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.body()).contains("<a href=\"/api/v1/openapi.json\">", "<noscript>");
    }

    @Test
    void servesTheDocumentOfTheStream() throws Exception {
        HttpResponse<String> answer = get(DocsRoutes.STREAM_DOCUMENT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        assertThat(new JsonMapper().readTree(answer.body()))
                .isEqualTo(AsyncApiDocument.read().root());
    }

    @Test
    void servesAnExampleOfSixtyLines() throws Exception {
        HttpResponse<String> answer = get(DocsRoutes.EXAMPLE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.body().lines()).hasSizeLessThanOrEqualTo(60).allMatch(line -> line.length() <= 120);
        assertThat(answer.body())
                .doesNotContainPattern("(src|href|style)=")
                .doesNotContainPattern("://|innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval");
    }

    @Test
    void letsTheExampleRunItsOwnScriptAndNoOther() throws Exception {
        String policy = header(get(DocsRoutes.EXAMPLE), "Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "connect-src 'self'", "require-trusted-types-for 'script'")
                .containsPattern("script-src 'sha256-[A-Za-z0-9+/]{43}='")
                .containsPattern("style-src 'sha256-[A-Za-z0-9+/]{43}='")
                .doesNotContain("unsafe", "http", "*");
    }

    @Test
    void letsThePageLoadFromNowhereElse() throws Exception {
        HttpResponse<String> answer = get(DocsRoutes.PAGE);

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "connect-src 'self';")
                .doesNotContain("unsafe", "http", "*");
        assertThat(answer.body()).doesNotContainPattern("(src|href)=\"(?!/[^/])");
        assertThat(answer.body()).doesNotContain("<script>", "style=");
    }

    @Test
    void servesWhateverThePageAsksFor() throws Exception {
        List<String> links = links(get(DocsRoutes.PAGE).body());

        assertThat(links).hasSize(10);
        for (String link : links) {
            assertThat(get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @Test
    void leadsFromTheRootToWhateverCanBeRead() throws Exception {
        HttpResponse<String> answer = get(DocsRoutes.WELCOME);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.body())
                .contains(
                        "\"/docs\"",
                        "\"/docs/realtime\"",
                        "\"/docs/realtime.md\"",
                        "\"/docs/problems\"",
                        "\"/health\"");
        for (String link : links(answer.body())) {
            if (!link.equals("/health")) { // of another routes' class
                assertThat(get(link).statusCode()).as(link).isEqualTo(200);
            }
        }
    }

    @Test
    void explainsEveryProblemUnderItsCode() throws Exception {
        HttpResponse<String> answer = get(DocsRoutes.PROBLEMS);
        Set<String> codes = new TreeSet<>();
        OpenApiDocument.read().root().findParents("code").forEach(members -> {
            String code = members.at("/code/const").asText();
            if (members.at("/type/const").asText().equals("urn:herberge:problem:" + code)) {
                codes.add(code);
            }
        });

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(codes).contains("room-taken", "malformed-request", "unavailable");
        assertThat(codes).allSatisfy(code -> assertThat(answer.body()).contains("<h3 id=\"" + code + "\">"));
    }

    @Test
    void servesDocumentsAsTheyAreWritten() throws Exception {
        for (String name : List.of("problems.md", "realtime.md", "herberge.d.ts")) {
            assertThat(get("/docs/" + name).body())
                    .isEqualTo(Files.readString(Path.of(System.getProperty("basedir", "."))
                            .resolve("../docs")
                            .resolve(name)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "docs.css, text/css; charset=utf-8, no-cache",
        "docs.js, text/javascript; charset=utf-8, no-cache",
        "problems.md, text/plain;charset=utf-8, no-cache",
        "realtime.md, text/plain;charset=utf-8, no-cache",
        "herberge.d.ts, text/plain;charset=utf-8, no-cache",
        "swagger-ui.css, text/css; charset=utf-8, 'public, max-age=86400'",
        "swagger-ui-bundle.js, text/javascript; charset=utf-8, 'public, max-age=86400'",
        "favicon-32x32.png, image/png, 'public, max-age=86400'"
    })
    void saysWhatAnAssetIsAndHowLongItKeeps(String name, String contentType, String cacheControl) throws Exception {
        HttpResponse<String> answer = get("/docs/" + name);

        assertThat(header(answer, "Content-Type")).isEqualTo(contentType);
        assertThat(header(answer, "Cache-Control")).isEqualTo(cacheControl);
        assertThat(header(answer, "ETag")).matches("\"[^\"]+\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/openapi.json",
                "/docs",
                "/docs/docs.js",
                "/docs/swagger-ui.css",
                "/docs/realtime",
                "/",
                "/docs/problems",
                "/docs/problems.md"
            })
    void sendsNothingToWhoHasItAlready(String path) throws Exception {
        String etag = header(get(path), "ETag");

        for (String known : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
            HttpResponse<String> answer = get(path, "If-None-Match", known);

            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "ETag")).isEqualTo(etag);
        }
        assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/index.html",
                "/docs/unknown.js",
                "/docs/../docs/unknown",
                "/docs/..%2fopenapi.json",
                "/docs/%2e%2e%2fopenapi.json",
                "/docs/..%5copenapi.json",
                "/docs/..%252fopenapi.json",
                "/docs/.%2e/openapi.json",
                "/docs//herberge/openapi.json",
                "/docs/a/swagger-ui.css"
            })
    void servesNothingElse(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private static List<String> links(String page) {
        return Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
