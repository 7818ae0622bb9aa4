package herberge.cli.api;

import herberge.cli.text.Text;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Reads the certificate that a server shows, whether it is trusted or not. Nothing is sent to the server. */
public final class ShownCertificate {

    private static final int TIMEOUT_MILLIS = 5000;
    private static final int HTTPS = 443;

    private ShownCertificate() {}

    public static X509Certificate of(ServerAddress server) {
        URI url = URI.create(server.url());
        int port = url.getPort() < 0 ? HTTPS : url.getPort();
        Recorder recorder = new Recorder();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(url.getHost().replaceAll("[\\[\\]]", ""), port), TIMEOUT_MILLIS);
            plain.setSoTimeout(TIMEOUT_MILLIS);
            try (SSLSocket socket = (SSLSocket)
                    Trust.context(recorder).getSocketFactory().createSocket(plain, url.getHost(), port, true)) {
                socket.startHandshake();
            }
        } catch (IOException e) {
            if (recorder.shown == null) {
                throw new UnreachableException(new Text("unreachable.none", server), e);
            }
        }
        X509Certificate shown = recorder.shown;
        if (shown == null) {
            throw new UnreachableException(new Text("unreachable.none", server), new IOException("no certificate"));
        }
        return shown;
    }

    /** Notes the certificate, and refuses it: no data must go to a server that is not trusted. */
    private static final class Recorder implements X509TrustManager {

        private @Nullable X509Certificate shown;

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            shown = chain[0];
            throw new CertificateException("only read");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("only read");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
