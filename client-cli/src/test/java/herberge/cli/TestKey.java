package herberge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key with a certificate of its own authority, made by the JDK's keytool. */
public record TestKey(KeyStore store, Path pem) {

    private static final char[] PASSWORD = "only-for-this".toCharArray();

    /**
     * Makes a key.
     *
     * @param address the subject alternative name, such as {@code ip:127.0.0.1}
     */
    public static TestKey create(Path folder, String name, String address, int days) {
        Path file = folder.resolve(name + ".p12");
        Path pem = folder.resolve(name + ".pem");
        keytool(
                List.of(
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=" + address,
                        "-validity",
                        Integer.toString(days)),
                file);
        keytool(List.of("-exportcert", "-rfc", "-file", pem.toString()), file);
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            return new TestKey(store, pem);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(List<String> arguments, Path file) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(arguments);
        command.addAll(List.of(
                "-alias",
                "own",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD)));
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(printed);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public X509Certificate certificate() {
        try {
            return (X509Certificate) Objects.requireNonNull(store.getCertificate("own"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The TLS of a server that has this key. */
    public SSLContext tls() {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
