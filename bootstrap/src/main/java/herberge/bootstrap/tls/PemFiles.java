package herberge.bootstrap.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.net.ssl.X509ExtendedKeyManager;
import nl.altindag.ssl.exception.GenericException;
import nl.altindag.ssl.pem.util.PemUtils;

/** Reads and checks the PEM files of a certificate with its chain, the server's own certificate first, and of its key. */
record PemFiles(Path certificate, Path key) {

    private static final byte[] SAMPLE = "herberge".getBytes(StandardCharsets.UTF_8);

    /** Thrown when the files cannot be used; the message says which file and why. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message, Throwable cause) {
            super(message, cause);
        }

        Unusable(String message) {
            super(message);
        }
    }

    /** The server's key and certificates, and of these the server's own. */
    record Identity(X509ExtendedKeyManager keys, X509Certificate certificate) {

        Instant validUntil() {
            return certificate.getNotAfter().toInstant();
        }
    }

    /** The text of both files, compared to recognize changes. */
    record Content(String certificate, String key) {
        /** Leaves out the key. */
        @Override
        public String toString() {
            return "Content[]";
        }
    }

    Content read() throws Unusable {
        return new Content(read(certificate), read(key));
    }

    private static String read(Path file) throws Unusable {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (NoSuchFileException e) {
            throw new Unusable(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new Unusable(file + ": cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    Identity identity(Content content) throws Unusable {
        requirePart(certificate, content.certificate(), "CERTIFICATE-----");
        requirePart(key, content.key(), "PRIVATE KEY-----");
        if (content.key().contains("ENCRYPTED")) {
            throw new Unusable(key + ": is encrypted; the server has nobody to ask for the password");
        }
        try {
            X509ExtendedKeyManager keys = PemUtils.parseIdentityMaterial(content.certificate(), content.key(), null);
            String alias = alias(keys);
            X509Certificate own = keys.getCertificateChain(alias)[0];
            requireMatchingKey(own, keys.getPrivateKey(alias));
            return new Identity(keys, own);
        } catch (GenericException e) {
            throw new Unusable(certificate + " or " + key + ": cannot be understood (" + e.getMessage() + ")", e);
        }
    }

    private static void requirePart(Path file, String text, String part) throws Unusable {
        if (!text.contains(part)) {
            throw new Unusable(file + ": has no part in PEM that ends in " + part.replace("-", ""));
        }
    }

    private static String alias(X509ExtendedKeyManager keys) {
        for (String type : new String[] {"RSA", "EC", "EdDSA", "RSASSA-PSS"}) {
            String[] aliases = keys.getServerAliases(type, null);
            if (aliases != null && aliases.length > 0) {
                return aliases[0];
            }
        }
        throw new GenericException("neither RSA nor EC nor EdDSA");
    }

    /** Signs and verifies a sample: otherwise only the first client would find that the key does not match. */
    private void requireMatchingKey(X509Certificate own, PrivateKey secret) throws Unusable {
        String algorithm = switch (secret.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> secret.getAlgorithm();
        };
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(secret);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(own.getPublicKey());
            signature.update(SAMPLE);
            if (!signature.verify(signed)) {
                throw new Unusable(key + ": is not the key of the first certificate in " + certificate);
            }
        } catch (GeneralSecurityException e) {
            throw new Unusable(key + ": is not the key of the first certificate in " + certificate, e);
        }
    }
}
