package herberge.cli.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** The identity of this program in requests to a server. */
public final class UserAgent {

    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");
    private static final int MAX_HOST_LENGTH = 64;

    private UserAgent() {}

    public static String version() {
        Properties properties = new Properties();
        try (InputStream file = UserAgent.class.getResourceAsStream("/herberge/cli/version.properties")) {
            properties.load(Objects.requireNonNull(file, "version.properties is not in the jar"));
        } catch (IOException e) {
            throw new UncheckedIOException("the jar is damaged", e);
        }
        return properties.getProperty("version");
    }

    /** The host name, then the program: lists of sessions show this text and cut it at its end. */
    static String userAgent() {
        return userAgent(host());
    }

    static String userAgent(String host) {
        String token = host.strip().replaceAll("[^A-Za-z0-9._-]+", "-");
        String hostName = token.length() > MAX_HOST_LENGTH ? token.substring(0, MAX_HOST_LENGTH) : token;
        return (hostName.isEmpty() ? "unknown" : hostName) + " (herberge terminal " + version() + ")";
    }

    private static String host() {
        try {
            return Files.isReadable(KERNEL)
                    ? Files.readString(
                            KERNEL, StandardCharsets.ISO_8859_1) // avoids the name service, which may be slow
                    : InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return ""; // a machine without a name
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + KERNEL, e);
        }
    }
}
