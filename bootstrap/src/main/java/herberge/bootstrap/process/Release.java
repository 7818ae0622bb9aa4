package herberge.bootstrap.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this release. The build writes it into the jar, so that only the root {@code pom.xml} states it. */
public final class Release {

    private Release() {}

    public static String version() {
        try (InputStream in = Release.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("the build left out version.properties");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read version.properties from our own jar", e);
        }
    }
}
