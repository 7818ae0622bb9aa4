package herberge.bootstrap.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** A certificate of its own authority for 127.0.0.1, made by the JDK's keytool. */
public record TestCertificate(X509Certificate certificate, Key key) {

    private static final char[] PASSWORD = "only-for-this".toCharArray();

    /** Where the plain RSA key begins within its PKCS#8 wrapping, for 2048 bits. */
    private static final int RSA_OFFSET = 26;

    public static TestCertificate rsa(Path folder, String name) {
        return made(folder, name, "RSA", "2048", "SAN=ip:127.0.0.1");
    }

    /** A certificate that names no host outside of its subject. */
    public static TestCertificate nameless(Path folder, String name) {
        return made(folder, name, "RSA", "2048", "KU=digitalSignature");
    }

    public static TestCertificate elliptic(Path folder, String name) {
        return made(folder, name, "EC", "256", "SAN=ip:127.0.0.1");
    }

    private static TestCertificate made(Path folder, String name, String algorithm, String size, String extension) {
        Path store = folder.resolve(name + ".p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                algorithm,
                "-keysize",
                size,
                "-validity",
                "90",
                "-dname",
                "CN=" + name,
                "-ext",
                extension,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD));
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return read(store);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static TestCertificate read(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        Certificate certificate = keys.getCertificate("own");
        return new TestCertificate((X509Certificate) certificate, Objects.requireNonNull(keys.getKey("own", PASSWORD)));
    }

    public String certificatePem() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String keyPem() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    /** The key in the format of older programs. */
    String rsaKeyPem() {
        byte[] wrapped = key.getEncoded();
        return pem("RSA PRIVATE KEY", Arrays.copyOfRange(wrapped, RSA_OFFSET, wrapped.length));
    }

    private static String pem(String what, byte[] bytes) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN " + what + "-----\n" + lines.encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    /** Copies both files to where the server reads them. */
    public void writeTo(Path certificateFile, Path keyFile) throws IOException {
        Files.writeString(certificateFile, certificatePem());
        Files.writeString(keyFile, keyPem());
    }
}
