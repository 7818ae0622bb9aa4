package herberge.cli.api;

import herberge.cli.text.Text;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests and waits for their responses. If a connection is lost, a repeatable request is sent again unchanged,
 * a limited number of times. A write is repeatable because it carries its idempotency key.
 */
final class Transport {

    private static final int ATTEMPTS = 4;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /** Short enough for two attempts within the half minute in which a used refresh token still works. */
    static final Duration REFRESH_TIMEOUT = Duration.ofSeconds(10);

    private static final long FIRST_PAUSE_MILLIS = 150;

    private final ServerAddress server;
    private final HttpClient http;
    private volatile @Nullable Clock clock;

    /** What the server's clock said, and when that was by {@code System.nanoTime}. */
    private record Clock(String date, long at) {}

    Transport(ServerAddress server, Trust trust) {
        this.server = server;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER) // a token must never be sent to another address
                .connectTimeout(CONNECT_TIMEOUT);
        if (!server.isSecure()) {
            builder.sslContext(noTls());
        } else if (!trust.isSystem()) {
            builder.sslContext(trust.context());
        }
        this.http = builder.build();
    }

    ServerResponse send(HttpRequest request, boolean repeatable) {
        IOException lost = null;
        for (int attempt = 1; attempt <= (repeatable ? ATTEMPTS : 1); attempt++) {
            pauseBefore(attempt);
            try {
                ServerResponse response = sendOnce(request);
                if (attempt == ATTEMPTS || !repeatable || !isStillRunning(response)) {
                    return response;
                }
            } catch (IOException e) {
                lost = e;
                if (isHopeless(e, attempt)) {
                    break;
                }
            }
        }
        throw unreachable(lost);
    }

    /** Opens a socket; reconnecting is up to the caller. */
    CompletableFuture<WebSocket> openSocket(String program, WebSocket.Listener listener) {
        return http.newWebSocketBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .header("User-Agent", program)
                .buildAsync(server.socket(), listener);
    }

    private ServerResponse sendOnce(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response =
                    http.send(request, info -> HttpResponse.BodySubscribers.ofString(charset(info.headers())));
            response.headers().firstValue("Date").ifPresent(this::readClock);
            return new ServerResponse(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(new Text("unreachable.interrupted"), e);
        }
    }

    /** A document need not be text: each of its bytes becomes a character. */
    private static Charset charset(HttpHeaders headers) {
        boolean document = headers.firstValue("Content-Disposition").orElse("").startsWith("attachment");
        return document ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    private void readClock(String date) {
        clock = new Clock(date, System.nanoTime());
    }

    /** The server's present time, by its latest response. */
    Optional<Instant> serverTime() {
        Clock read = clock;
        try {
            return read == null
                    ? Optional.empty()
                    : Optional.of(ZonedDateTime.parse(read.date(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()
                            .plusNanos(System.nanoTime() - read.at()));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // not the date of a server
        }
    }

    /** Whether the first attempt of the same request is still running; its response is worth waiting for. */
    private static boolean isStillRunning(ServerResponse response) {
        return response.status() == 409 && Problem.of(response).hasCode("idempotency-key-in-use");
    }

    /**
     * Whether further attempts are useless. A refused connection at the first attempt, or a refused certificate, will
     * not change within a second; after a lost connection the server may be restarting.
     */
    private static boolean isHopeless(IOException e, int attempt) {
        boolean neverThere = attempt == 1 && e instanceof ConnectException;
        return neverThere || e instanceof SSLHandshakeException || (e instanceof HttpTimeoutException && attempt > 1);
    }

    private static void pauseBefore(int attempt) {
        if (attempt == 1) {
            return;
        }
        try {
            Thread.sleep(FIRST_PAUSE_MILLIS << (attempt - 2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(new Text("unreachable.interrupted"), e);
        }
    }

    private UnreachableException unreachable(@Nullable IOException cause) {
        IOException known = cause == null ? new IOException("no answer") : cause;
        if (known instanceof ConnectException) {
            return new UnreachableException(new Text("unreachable.none", server), known);
        }
        if (known instanceof HttpTimeoutException) {
            return new UnreachableException(new Text("unreachable.late", server), known);
        }
        if (known instanceof SSLHandshakeException) {
            return new UnreachableException(new Text("unreachable.certificate", server, rootMessage(known)), known);
        }
        String message = known.getMessage() == null ? known.getClass().getSimpleName() : known.getMessage();
        return new UnreachableException(new Text("unreachable.lost", server, message), known);
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** Plain HTTP needs no certificates; an empty TLS context avoids reading them, which takes a fifth of a second. */
    private static SSLContext noTls() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no TLS", e);
        }
    }
}
