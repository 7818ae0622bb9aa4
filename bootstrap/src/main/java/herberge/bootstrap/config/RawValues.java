package herberge.bootstrap.config;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the text of each setting from all sources, weaker sources first, and all faults. */
final class RawValues {

    /** A text and its source, as messages to the operator name it. */
    record Raw(String text, String source) {}

    private final Map<String, Raw> found = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    void put(String key, String text, String source) {
        found.put(key, new Raw(text, source));
        String otherKey = key.endsWith("_file") ? key.substring(0, key.length() - 5) : key + "_file";
        Raw other = found.get(otherKey);
        if (other == null) {
            return;
        }
        if (rank(other.source()) == rank(source)) {
            fault(source, "is given together with " + other.source() + "; choose one");
        } else {
            found.remove(otherKey);
        }
    }

    /** Precedence of the kind of source: a higher one replaces a lower one; equal ones are a fault. */
    private static int rank(String source) {
        if (source.startsWith("--")) {
            return 2;
        }
        return source.startsWith(Setting.PREFIX) ? 1 : 0;
    }

    void fault(String source, String message) {
        faults.add(source + ": " + message);
    }

    List<String> faults() {
        return faults;
    }

    boolean has(Setting<?> setting) {
        return found.containsKey(setting.key()) || found.containsKey(setting.fileKey());
    }

    /** Parses a setting; empty if it is absent or faulty, and then the fault is recorded. */
    <T> Optional<T> read(Setting<T> setting) {
        return raw(setting).flatMap(raw -> {
            try {
                return Optional.of(setting.parse(raw.text()));
            } catch (IllegalArgumentException e) {
                fault(raw.source(), String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }

    private Optional<Raw> raw(Setting<?> setting) {
        Raw raw = found.get(setting.key());
        if (raw != null) {
            return Optional.of(raw);
        }
        Raw file = found.get(setting.fileKey());
        if (setting.isSecret() && file != null) {
            return secretFrom(file);
        }
        return Optional.ofNullable(setting.fallback()).map(text -> new Raw(text, setting.key()));
    }

    private Optional<Raw> secretFrom(Raw file) {
        try {
            String text = Files.readString(Parsers.path(file.text())).strip();
            return Optional.of(new Raw(text, file.source() + " (" + file.text() + ")"));
        } catch (IOException | IllegalArgumentException e) {
            fault(
                    file.source(),
                    "cannot read the file " + Parsers.quoted(file.text()) + " ("
                            + e.getClass().getSimpleName() + ")");
            return Optional.empty();
        }
    }
}
