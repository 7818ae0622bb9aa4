package herberge.adapter.sqlite;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A converted script with the notices about it. */
record Converted(String sql, List<ConversionNotice> notices) {

    static Converted of(String script) {
        StringBuilder out = new StringBuilder();
        List<ConversionNotice> notices = new ArrayList<>();
        try {
            new SqlConverter(out, notices::add).convert(new StringReader(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Converted(out.toString(), List.copyOf(notices));
    }

    boolean needsPerson() {
        return notices.stream().anyMatch(ConversionNotice::needsPerson);
    }
}
