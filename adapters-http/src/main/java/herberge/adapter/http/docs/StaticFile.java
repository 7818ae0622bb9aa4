package herberge.adapter.http.docs;

import herberge.application.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves a file of the class path. The file is read again for every response: the viewer has two megabytes that are rarely
 * requested.
 */
final class StaticFile {

    private static final String VIEWER_VERSION = viewerVersion();

    private final String resource;
    private final String contentType;
    private final String cacheControl;
    private final UnaryOperator<String> made;
    private volatile @Nullable String etag;

    private StaticFile(
            String resource,
            String contentType,
            String cacheControl,
            UnaryOperator<String> made,
            @Nullable String etag) {
        this.resource = requirePresent(resource);
        this.contentType = contentType;
        this.cacheControl = cacheControl;
        this.made = made;
        this.etag = etag;
    }

    /** A file of the project; its ETag is a hash of its content. */
    static StaticFile own(String resource, String contentType, String cacheControl) {
        return new StaticFile(resource, contentType, cacheControl, UnaryOperator.identity(), null);
    }

    /** A page that is rendered from a text of the project. */
    static StaticFile madeOf(String resource, String contentType, String cacheControl, UnaryOperator<String> made) {
        return new StaticFile(resource, contentType, cacheControl, made, null);
    }

    /** A file of the viewer, which changes only with the viewer's version. */
    static StaticFile ofViewer(String name, String contentType, String cacheControl) {
        String resource = "/META-INF/resources/webjars/swagger-ui/" + VIEWER_VERSION + "/" + name;
        return new StaticFile(
                resource, contentType, cacheControl, UnaryOperator.identity(), '"' + VIEWER_VERSION + '"');
    }

    private static String requirePresent(String resource) {
        if (StaticFile.class.getResource(resource) == null) {
            throw new IllegalStateException("missing from the class path: " + resource);
        }
        return resource;
    }

    String contentType() {
        return contentType;
    }

    String cacheControl() {
        return cacheControl;
    }

    /** The ETag; for a file of the project it is computed at the first request, which saves hashes at the start. */
    String etag() {
        String known = etag;
        if (known == null) {
            known = '"' + HexFormat.of().formatHex(Sha256.of(read()), 0, 12) + '"';
            etag = known;
        }
        return known;
    }

    byte[] read() {
        byte[] bytes = read(resource);
        boolean text = contentType.startsWith("text/");
        return text ? made.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : bytes;
    }

    /** The hash of the inline content of the page's only element of that name, as a Content-Security-Policy needs it. */
    String hashOf(String element) {
        String page = new String(read(), StandardCharsets.UTF_8);
        Matcher inline = Pattern.compile("<" + element + "[^>]*>(.*?)</" + element + ">", Pattern.DOTALL)
                .matcher(page);
        if (!inline.find()) {
            throw new IllegalStateException(resource + " has no " + element);
        }
        byte[] hash = Sha256.of(inline.group(1));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    private static String viewerVersion() {
        try (InputStream in = open("/herberge/docs/viewer.properties")) { // the single jar contains no pom.properties
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = StaticFile.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("missing from the class path: " + resource);
        }
        return in;
    }
}
