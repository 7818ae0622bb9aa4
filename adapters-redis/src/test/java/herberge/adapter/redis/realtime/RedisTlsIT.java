package herberge.adapter.redis.realtime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.redis.testing.RedisServer;
import herberge.application.port.Relay.Topic;
import herberge.application.testing.RelayContract.Heard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.SslOptions;

/** {@code rediss://}: messages are encrypted, and the certificate of the server is checked. */
class RedisTlsIT {

    private static final char[] SECRET = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static RedisServer redis;
    private static SslOptions trusting;

    @BeforeAll
    static void open() throws Exception {
        KeyStore keys = madeForLocalhost();
        write("key.pem", "PRIVATE KEY", keys.getKey("redis", SECRET).getEncoded());
        write("cert.pem", "CERTIFICATE", keys.getCertificate("redis").getEncoded());
        trusting = trusting(keys);
        redis = RedisServer.start(
                folder,
                "--port",
                "0",
                "--tls-port",
                "{port}",
                "--tls-cert-file",
                folder.resolve("cert.pem").toString(),
                "--tls-key-file",
                folder.resolve("key.pem").toString(),
                "--tls-auth-clients",
                "no");
    }

    @AfterAll
    static void close() {
        if (redis != null) {
            redis.close();
        }
    }

    private static KeyStore madeForLocalhost() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("redis.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "redis",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(SECRET),
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, SECRET);
        }
        return keys;
    }

    private static void write(String name, String kind, byte[] content) throws IOException {
        String pem = "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content) + "\n-----END " + kind
                + "-----\n";
        Files.writeString(folder.resolve(name), pem);
    }

    private static SslOptions trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("redis", keys.getCertificate("redis"));
        Path file = folder.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trust.store(out, SECRET);
        }
        return RedisRelay.trust().truststore(file.toFile(), SECRET).build();
    }

    /** Publishes a message over TLS and returns what the own listener received. */
    private static String saidThrough(String host, SslOptions trust) {
        Heard heard = new Heard();
        try (RedisRelay relay =
                new RedisRelay(new RedisAddress(host, redis.port(), true, null, null), trust, topic -> {})) {
            relay.start(Map.of(Topic.EVENTS, heard), () -> "house");
            assertThat(heard.next()).isEqualTo("(lost)"); // from the start
            String next = heard.next();
            if (next.equals("(back)")) {
                relay.publish(Topic.EVENTS, "through the tunnel");
                return heard.next();
            }
            return next;
        }
    }

    @Test
    void speaksToWhomItTrusts() {
        assertThat(saidThrough("localhost", trusting)).isEqualTo("through the tunnel");
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() {
        assertThat(saidThrough("localhost", RedisRelay.trust().build())).isEqualTo("(lost)");
    }

    @Test
    void refusesACertificateOfAnotherHost() {
        assertThat(saidThrough("127.0.0.1", trusting)).isEqualTo("(lost)");
    }
}
