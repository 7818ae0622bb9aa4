package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.server.HerbergeServer;
import herberge.bootstrap.tls.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS on the server's own port. */
class EncryptedIT {

    @TempDir
    Path folder;

    private record Answer(X509Certificate server, String text) {}

    @Test
    void servesHttpsAndTakesNewCertificatesOverWithoutARestart() throws Exception {
        TestCertificate first = TestCertificate.rsa(folder, "first");
        TestCertificate second = TestCertificate.elliptic(folder, "second");
        Path certificate = folder.resolve("chain.pem");
        Path key = folder.resolve("key.pem");
        first.writeTo(certificate, key);

        try (TestDatabase database = TestDatabase.create();
                HerbergeServer server = HerbergeServer.start(
                        HouseUnderTest.config(Map.of(
                                "HERBERGE_SERVER_TLS_CERTIFICATE",
                                certificate.toString(),
                                "HERBERGE_SERVER_TLS_KEY",
                                key.toString())),
                        HouseUnderTest.accessTo(database))) {
            int port = server.port();
            Answer answer = ask(port, first);
            assertThat(answer.server()).isEqualTo(first.certificate());
            assertThat(answer.text())
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("\r\nStrict-Transport-Security: max-age=31536000\r\n")
                    .doesNotContainIgnoringCase("\r\nServer:");

            second.writeTo(certificate, key);

            await().ignoreExceptionsInstanceOf(SSLHandshakeException.class)
                    .untilAsserted(() -> assertThat(ask(port, second).server()).isEqualTo(second.certificate()));
        }
    }

    /** On a connection of its own that trusts only this certificate. */
    private static Answer ask(int port, TestCertificate trusted) throws IOException, GeneralSecurityException {
        try (SSLSocket socket =
                (SSLSocket) trusting(trusted).getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.startHandshake();
            String request = "GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer((X509Certificate) socket.getSession().getPeerCertificates()[0], text);
        }
    }

    private static SSLContext trusting(TestCertificate certificate) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("it", certificate.certificate());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
