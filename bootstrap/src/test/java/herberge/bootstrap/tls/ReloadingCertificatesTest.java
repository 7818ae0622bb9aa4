package herberge.bootstrap.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import herberge.domain.testing.OwnThread;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadingCertificatesTest {

    @TempDir
    static Path made;

    private static TestCertificate first;
    private static TestCertificate second;
    private static TestCertificate elliptic;

    @TempDir
    Path folder;

    private Path certificate;
    private Path key;

    @BeforeAll
    static void makeCertificates() {
        first = TestCertificate.rsa(made, "first");
        second = TestCertificate.rsa(made, "second");
        elliptic = TestCertificate.elliptic(made, "elliptic");
    }

    @BeforeEach
    void nameFiles() {
        certificate = folder.resolve("chain.pem");
        key = folder.resolve("key.pem");
    }

    private ReloadingCertificates open() {
        return ReloadingCertificates.open(new Config.Tls(certificate, key), Clock.systemUTC());
    }

    /** The certificate that a client receives that trusts all certificates. */
    private static X509Certificate met(ReloadingCertificates certificates) throws Exception {
        try (SSLServerSocket server = (SSLServerSocket) certificates
                .context()
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = OwnThread.run(() -> serve(server));
            try (SSLSocket client = (SSLSocket) trustingAll()
                    .getSocketFactory()
                    .createSocket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
                client.startHandshake();
                X509Certificate peer = (X509Certificate) client.getSession().getPeerCertificates()[0];
                client.getOutputStream().write(1);
                served.join();
                return peer;
            }
        }
    }

    private static void serve(SSLServerSocket server) {
        try (SSLSocket socket = (SSLSocket) server.accept()) {
            socket.getInputStream().read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext trustingAll() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("first", first.certificate());
        trusted.setCertificateEntry("second", second.certificate());
        trusted.setCertificateEntry("elliptic", elliptic.certificate());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    @Test
    void shakesHandsWithTheCertificateOfTheFiles() throws Exception {
        first.writeTo(certificate, key);

        try (ReloadingCertificates certificates = open()) {
            assertThat(met(certificates)).isEqualTo(first.certificate());
        }
    }

    @Test
    void readsKeysAsOtherProgramsWriteThem() throws Exception {
        elliptic.writeTo(certificate, key);
        try (ReloadingCertificates certificates = open()) {
            assertThat(met(certificates)).isEqualTo(elliptic.certificate());
        }

        Files.writeString(certificate, first.certificatePem());
        Files.writeString(key, first.rsaKeyPem());
        try (ReloadingCertificates certificates = open()) {
            assertThat(met(certificates)).isEqualTo(first.certificate());
        }
    }

    @Test
    void takesNewFilesOver() throws Exception {
        first.writeTo(certificate, key);
        try (ReloadingCertificates certificates = open()) {
            met(certificates);
            second.writeTo(certificate, key);

            certificates.reload();

            assertThat(met(certificates)).isEqualTo(second.certificate());
        }
    }

    @Test
    void keepsTheFormerOnesWhileTheFilesCannotBeUsed() throws Exception {
        first.writeTo(certificate, key);
        try (ReloadingCertificates certificates = open()) {
            Files.writeString(certificate, second.certificatePem()); // the key will follow
            certificates.reload();
            assertThat(met(certificates)).isEqualTo(first.certificate());

            Files.delete(key);
            certificates.reload();
            assertThat(met(certificates)).isEqualTo(first.certificate());

            Files.writeString(key, second.keyPem());
            certificates.reload();
            assertThat(met(certificates)).isEqualTo(second.certificate());
        }
    }

    @Test
    void refusesToStartWithFilesThatCannotBeUsed() throws IOException {
        assertRefused("chain.pem: there is no such file");

        first.writeTo(certificate, key);
        Files.writeString(certificate, "hello");
        assertRefused("chain.pem: has no part in PEM that ends in CERTIFICATE");

        Files.writeString(certificate, second.certificatePem());
        assertRefused("key.pem: is not the key of the first certificate in");

        Files.writeString(certificate, elliptic.certificatePem());
        assertRefused("key.pem: is not the key of the first certificate in");

        Files.writeString(certificate, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        assertRefused("cannot be understood");

        first.writeTo(certificate, key);
        Files.writeString(key, "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");
        assertRefused("key.pem: is encrypted");
    }

    private void assertRefused(String words) {
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        StartupException.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.CONFIGURATION))
                .hasMessageContaining(words);
    }
}
