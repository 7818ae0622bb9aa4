package herberge.cli.api;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts a server that has the pinned key. Without authorities the key alone proves who the server is, so neither the
 * name in the certificate nor its issuer counts; the dates do. With authorities all of that is checked too.
 */
final class PinCheck extends X509ExtendedTrustManager {

    private final KeyPin pin;
    private final @Nullable X509ExtendedTrustManager authorities;

    PinCheck(KeyPin pin, @Nullable X509ExtendedTrustManager authorities) {
        this.pin = pin;
        this.authorities = authorities;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        if (authorities != null) {
            authorities.checkServerTrusted(chain, type, engine);
        }
        checkPin(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        if (authorities != null) {
            authorities.checkServerTrusted(chain, type, socket);
        }
        checkPin(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        if (authorities != null) {
            authorities.checkServerTrusted(chain, type);
        }
        checkPin(chain);
    }

    private void checkPin(X509Certificate[] chain) throws CertificateException {
        chain[0].checkValidity();
        if (!pin.fits(chain[0])) {
            throw new CertificateException(
                    "its key is " + KeyPin.of(chain[0]).text() + " and not the pinned " + pin.text());
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("this program has no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("this program has no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("this program has no clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities == null ? new X509Certificate[0] : authorities.getAcceptedIssuers();
    }
}
