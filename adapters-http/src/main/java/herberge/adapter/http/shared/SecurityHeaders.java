package herberge.adapter.http.shared;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * What every answer tells browsers, whoever gives it: to guess no types, to show it in no frame of others, to keep it
 * nowhere, and to load nothing it may name. Whoever knows better, such as a page, says so over it.
 */
public final class SecurityHeaders implements HttpConfiguration.Customizer {

    /** In the bytes that go over the wire. */
    private static final List<HttpField> ALL = List.of(
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("X-Frame-Options", "DENY"),
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"),
            new PreEncodedHttpField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"));

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        putInto(responseHeaders);
        return request;
    }

    static void putInto(HttpFields.Mutable responseHeaders) {
        ALL.forEach(responseHeaders::put);
    }
}
