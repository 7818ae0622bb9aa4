package herberge.cli.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates of a server are trusted.
 *
 * @param authorities the only authorities that are trusted; if empty, those of the JVM
 * @param pin the key that the server must have; without {@code authorities} it alone decides
 */
public record Trust(
        List<X509Certificate> authorities, @Nullable KeyPin pin) {

    /** The authorities of the JVM. */
    public static final Trust SYSTEM = new Trust(List.of(), null);

    public Trust {
        authorities = List.copyOf(authorities);
    }

    /** Trusts the authorities in a PEM file; throws if it contains no certificate. */
    public static Trust ofPem(String pem, @Nullable KeyPin pin) throws CertificateException {
        byte[] bytes = pem.getBytes(StandardCharsets.UTF_8);
        List<X509Certificate> authorities =
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes)).stream()
                        .map(X509Certificate.class::cast)
                        .toList();
        if (authorities.isEmpty()) {
            throw new CertificateException("no certificate in it");
        }
        return new Trust(authorities, pin);
    }

    /** The authorities as PEM. */
    public String pem() {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        StringBuilder pem = new StringBuilder();
        for (X509Certificate authority : authorities) {
            try {
                pem.append("-----BEGIN CERTIFICATE-----\n")
                        .append(lines.encodeToString(authority.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            } catch (CertificateException e) {
                throw new IllegalStateException("a certificate that cannot be written", e);
            }
        }
        return pem.toString();
    }

    /** Whether nothing but the authorities of the JVM counts. */
    public boolean isSystem() {
        return equals(SYSTEM);
    }

    SSLContext context() {
        return context(trustManager());
    }

    static SSLContext context(TrustManager trusted) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trusted}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no TLS", e);
        }
    }

    X509ExtendedTrustManager trustManager() {
        if (pin == null) {
            return authorityCheck();
        }
        return new PinCheck(pin, authorities.isEmpty() ? null : authorityCheck());
    }

    private X509ExtendedTrustManager authorityCheck() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities.isEmpty() ? null : store());
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this JDK cannot check certificates", e);
        }
    }

    private KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < authorities.size(); i++) {
            store.setCertificateEntry("authority-" + i, authorities.get(i));
        }
        return store;
    }
}
