package herberge.bootstrap.config;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts found for each setting, the strongest source last, and the faults met on the way. */
final class RawValues {

    /** A text and where it stood, in the operator's words. */
    record Raw(String text, String source) {}

    private final Map<String, Raw> found = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    void put(String key, String text, String source) {
        found.put(key, new Raw(text, source));
        String twin = key.endsWith("_file") ? key.substring(0, key.length() - 5) : key + "_file";
        Raw rival = found.get(twin);
        if (rival == null) {
            return;
        }
        if (rank(rival.source()) == rank(source)) {
            fault(source, "is given together with " + rival.source() + "; choose one");
        } else {
            found.remove(twin);
        }
    }

    /** Sources of one kind rival each other; a stronger kind replaces a weaker one. */
    private static int rank(String source) {
        if (source.startsWith("--")) {
            return 2;
        }
        return source.startsWith(Setting.PREFIX) ? 1 : 0;
    }

    void fault(String source, String words) {
        faults.add(source + ": " + words);
    }

    List<String> faults() {
        return faults;
    }

    boolean has(Setting<?> setting) {
        return found.containsKey(setting.key()) || found.containsKey(setting.fileKey());
    }

    /** The understood value; empty when it is absent or at fault, and then the fault is noted. */
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
