package herberge.adapter.postgres.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The indexes that all migrations leave, as the recorded schema has them. */
public final class IndexDefinitions {

    private static final String SCHEMA = "/db/schema.golden.sql";
    private static final Pattern INDEX = Pattern.compile("(?m)^(CREATE (?:UNIQUE )?INDEX (\\w+) ON public\\..*);$");

    private IndexDefinitions() {}

    /** The statements that create them, by name. */
    public static Map<String, String> byName() {
        try (InputStream in = IndexDefinitions.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("no " + SCHEMA + " in this build");
            }
            Map<String, String> definitions = new LinkedHashMap<>();
            Matcher matcher = INDEX.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                definitions.put(matcher.group(2), matcher.group(1));
            }
            return definitions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
