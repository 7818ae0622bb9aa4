package herberge.cli.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query part of a URL; null values are omitted. */
public final class QueryString {

    private final List<String> pairs = new ArrayList<>();

    public static QueryString none() {
        return new QueryString();
    }

    public static QueryString of(String name, @Nullable Object value) {
        return new QueryString().and(name, value);
    }

    public QueryString and(String name, @Nullable Object value) {
        if (value != null) {
            pairs.add(name + "=" + encode(value.toString()));
        }
        return this;
    }

    public QueryString copy() {
        QueryString copy = new QueryString();
        copy.pairs.addAll(pairs);
        return copy;
    }

    /** Percent-encodes a path segment or value. A space becomes %20, which is valid in both. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}
