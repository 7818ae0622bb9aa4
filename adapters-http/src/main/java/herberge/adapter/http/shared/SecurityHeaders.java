package herberge.adapter.http.shared;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Adds headers for browsers to every response: guess no types, show it in no foreign frame, store it nowhere, and load nothing
 * that it names. A handler that needs other values, such as a page, overrides them.
 */
public final class SecurityHeaders implements HttpConfiguration.Customizer {

    /** Encoded once, as they are sent. */
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
