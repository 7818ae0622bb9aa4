package herberge.adapter.http.shared;

import herberge.application.shared.RequestFault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes ETags, and reads those of {@code If-Match} and {@code If-None-Match} as clients and proxies send them: weakened, in
 * lists, and with the suffix that a proxy appends for the encoding it chose ({@code "3-gzip"}, {@code "3;br"}). RFC 9110,
 * section 13.1.
 */
final class EntityTags {

    /** One of a list: its content in quotes, and after them the suffix of some proxies. It may be missing (RFC 9110, 5.6.1). */
    private static final Pattern ONE = Pattern.compile("\\s*(?:(?:W/)?\"([^\"]*)\"[!#-+\\--~]*)?\\s*");

    /** The leading number is the version; after it comes what else the ETag covers, or the suffix of a proxy. */
    private static final Pattern VERSION = Pattern.compile("([1-9][0-9]{0,17})(?:[^0-9A-Za-z].*)?");

    private EntityTags() {}

    /** The ETag of an entity whose view has that revision. */
    static String of(String revision) {
        return "\"" + revision + "\"";
    }

    /** The versions that an {@code If-Match} names, any of which will do; none where there is no such header. */
    static Set<Version> versions(@Nullable String header) {
        if (header == null) {
            return Set.of();
        }
        Set<Long> numbers = new TreeSet<>();
        for (String tag : contents(header)) {
            Matcher version = VERSION.matcher(tag);
            if (version.matches()) {
                numbers.add(Long.parseLong(version.group(1)));
            }
        }
        if (numbers.isEmpty()) {
            throw RequestFault.malformed(
                    Field.option("If-Match"),
                    new RequestViolation("invalid", "must be the ETag of a version, such as \"3\""));
        }
        return numbers.stream().map(Version::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an {@code If-None-Match} names that ETag: the client has it already. */
    static boolean known(@Nullable String header, String etag) {
        if (header == null) {
            return false;
        }
        String content = etag.substring(1, etag.length() - 1);
        return header.strip().equals("*") || contents(header).stream().anyMatch(tag -> isOrExtends(tag, content));
    }

    /** A dot does not begin the suffix of a proxy, but what else the ETag covers. */
    private static boolean isOrExtends(String tag, String content) {
        return tag.startsWith(content)
                && (tag.length() == content.length()
                        || (!Character.isLetterOrDigit(tag.charAt(content.length()))
                                && tag.charAt(content.length()) != '.'));
    }

    /** The content of each ETag; nothing at all where the header is no list of ETags. */
    private static List<String> contents(String header) {
        List<String> contents = new ArrayList<>();
        Matcher one = ONE.matcher(header);
        int at = 0;
        while (at < header.length()) {
            if (!one.region(at, header.length()).lookingAt()) {
                return List.of();
            }
            if (one.group(1) != null) {
                contents.add(one.group(1));
            }
            at = one.end();
            if (at < header.length() && header.charAt(at++) != ',') {
                return List.of();
            }
        }
        return contents;
    }
}
