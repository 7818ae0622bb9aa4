package herberge.adapter.http.shared;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.shared.MemoryBudget;
import herberge.application.shared.Sha256;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers of every size, by a real server with little memory. */
class JsonResponsesTest {

    private static final long MOST = 1 << 20;

    /** What is told, item by item. */
    record Told(Iterator<String> items) {}

    private final MemoryBudget budget = new MemoryBudget(MOST);
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong read = new AtomicLong();
    private final Javalin server = Javalin.create(config -> {
        config.jetty.modifyServer(jetty -> jetty.insertHandler(new RequestMemory(budget)));
        new ProblemHandler().addTo(config.routes);
        config.routes.get(
                "/same/{count}",
                ctx -> JsonResponses.<Told>writeWhileReading(ctx, told -> told.accept(same(count(ctx)))));
        config.routes.get(
                "/mixed/{count}",
                ctx -> JsonResponses.<Told>writeWhileReading(ctx, told -> told.accept(mixed(count(ctx)))));
    });

    @BeforeEach
    void start() {
        server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static long count(Context ctx) {
        return Long.parseLong(ctx.pathParam("count"));
    }

    private Told same(long count) {
        return new Told(LongStream.range(0, count)
                .peek(i -> read.incrementAndGet())
                .mapToObj(i ->
                        "a hundred characters or so, and all of them are the same in every single item of this list")
                .iterator());
    }

    /** What does not shrink: 64 characters of a digest each. */
    private Told mixed(long count) {
        return new Told(LongStream.range(0, count)
                .peek(i -> read.incrementAndGet())
                .mapToObj(
                        i -> HexFormat.of().formatHex(Sha256.of(Long.toString(i).getBytes(StandardCharsets.UTF_8))))
                .iterator());
    }

    private HttpResponse<byte[]> got(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String expected(long count) {
        StringBuilder all = new StringBuilder("{\"items\":[");
        for (long i = 0; i < count; i++) {
            all.append(i == 0 ? "" : ",")
                    .append(
                            "\"a hundred characters or so, and all of them are the same in every single item of this list\"");
        }
        return all.append("]}").toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void awaitNothingHeld() {
        Awaitility.await().untilAsserted(() -> assertThat(budget.held()).isZero());
    }

    @Test
    void sendsWhatIsSmallAsItIs() throws Exception {
        assertThat(text(got("/same/3").body())).isEqualTo(expected(3));
        awaitNothingHeld();
    }

    @Test
    void keepsWhatIsLargeCompressedAndSendsItAsItWas() throws Exception {
        HttpResponse<byte[]> answer = got("/same/50000");

        assertThat(text(answer.body())).isEqualTo(expected(50_000));
        awaitNothingHeld();
    }

    @Test
    void sendsWhatIsLargeCompressedToWhoTakesThat() throws Exception {
        HttpResponse<byte[]> answer = got("/same/50000", "Accept-Encoding", "deflate, gzip;q=0.5");

        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(text(plain.readAllBytes())).isEqualTo(expected(50_000));
        }
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void sendsNothingCompressedToWhoRefusesIt() throws Exception {
        assertThat(text(got("/same/50000", "Accept-Encoding", "gzip;q=0").body()))
                .isEqualTo(expected(50_000));
    }

    @Test
    void refusesWhatMemoryIsNotThereForAndReadsNoFurther() throws Exception {
        HttpResponse<byte[]> answer = got("/mixed/1000000");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(text(answer.body())).contains("\"code\":\"unavailable\"");
        assertThat(read.get()).isLessThan(100_000);
        awaitNothingHeld();
    }

    @Test
    void answersAgainOnceMemoryIsThere() throws Exception {
        MemoryBudget.Reservation another = budget.reservation();
        another.require(MOST - 1_000);
        assertThat(got("/same/100").statusCode()).isEqualTo(503);

        another.close();

        assertThat(got("/same/100").statusCode()).isEqualTo(200);
    }

    @Test
    void getsTheMemoryBackFromAClientThatIsGone() throws Exception {
        try (Socket gone = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            gone.setReceiveBufferSize(1 << 10);
            gone.getOutputStream()
                    .write("GET /same/200000 HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(gone.getInputStream().read()).isPositive();
            assertThat(budget.held()).isPositive();
            gone.setSoLinger(true, 0); // tears the connection down in the middle
        }

        awaitNothingHeld();
    }
}
