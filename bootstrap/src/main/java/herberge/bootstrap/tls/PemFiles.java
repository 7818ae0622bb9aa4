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

/** A certificate with its chain, the server's own first, and its key, in PEM files. */
record PemFiles(Path certificate, Path key) {

    private static final byte[] ANYTHING = "herberge".getBytes(StandardCharsets.UTF_8);

    /** The files cannot be used; the message says which and why. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message, Throwable cause) {
            super(message, cause);
        }

        Unusable(String message) {
            super(message);
        }
    }

    /** What the files say: what the server proves itself by, and until when others believe it. */
    record Identity(X509ExtendedKeyManager keys, Instant validUntil) {}

    /** The text of both, by which a change is noticed. */
    record Content(String certificate, String key) {
        /** Says nothing of the key. */
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
            requireBelongTogether(own, keys.getPrivateKey(alias));
            return new Identity(keys, own.getNotAfter().toInstant());
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

    /** A key that is not the certificate's would be noticed by the first client only. */
    private void requireBelongTogether(X509Certificate own, PrivateKey secret) throws Unusable {
        String algorithm = switch (secret.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> secret.getAlgorithm();
        };
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(secret);
            signature.update(ANYTHING);
            byte[] signed = signature.sign();
            signature.initVerify(own.getPublicKey());
            signature.update(ANYTHING);
            if (!signature.verify(signed)) {
                throw new Unusable(key + ": is not the key of the first certificate in " + certificate);
            }
        } catch (GeneralSecurityException e) {
            throw new Unusable(key + ": is not the key of the first certificate in " + certificate, e);
        }
    }
}
