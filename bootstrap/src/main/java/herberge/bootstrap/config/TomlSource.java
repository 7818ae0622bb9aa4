package herberge.bootstrap.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads settings from a TOML file. */
final class TomlSource {

    private final Path file;
    private final RawValues values;
    private final Map<String, Setting<?>> byKey;

    TomlSource(Path file, RawValues values) {
        this.file = file;
        this.values = values;
        this.byKey = Settings.ALL.stream().collect(Collectors.toMap(Setting::key, setting -> setting));
    }

    void read() {
        try {
            JsonNode root = new TomlMapper().readTree(Files.readString(file));
            root.properties().forEach(section -> readSection(section.getKey(), section.getValue()));
        } catch (NoSuchFileException e) {
            values.fault(file.toString(), "there is no such file");
        } catch (JacksonException e) {
            String where =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            values.fault(file.toString(), where + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            values.fault(file.toString(), "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void readSection(String name, JsonNode section) {
        TreeSet<String> sections =
                Settings.ALL.stream().map(Setting::section).collect(Collectors.toCollection(TreeSet::new));
        if (!sections.contains(name)) {
            values.fault(file.toString(), "unknown section [" + name + "]" + Suggestion.forName(name, sections));
        } else if (!section.isObject()) {
            values.fault(file.toString(), name + " is a section, write [" + name + "] and its keys below");
        } else {
            section.properties().forEach(entry -> readKey(name + "." + entry.getKey(), entry.getValue()));
        }
    }

    private void readKey(String key, JsonNode node) {
        if (!Settings.keys().contains(key)) {
            values.fault(file.toString(), "unknown key " + key + Suggestion.forName(key, Settings.keys()));
            return;
        }
        Setting<?> setting = byKey.get(key);
        Setting.Shape shape = setting == null ? Setting.Shape.TEXT : setting.shape();
        String source = file + ": " + key;
        if (!fits(shape, node)) {
            String found = setting != null && setting.isSecret() ? "something else" : String.valueOf(node);
            values.fault(source, "expected " + shape.description + ", found " + found);
            return;
        }
        values.put(key, shape == Setting.Shape.LIST ? joined(node) : node.asText(), source);
    }

    private static boolean fits(Setting.Shape shape, JsonNode node) {
        return switch (shape) {
            case TEXT -> node.isTextual();
            case INTEGER -> node.isIntegralNumber();
            case LIST -> node.isArray() && allTexts(node);
        };
    }

    private static boolean allTexts(JsonNode node) {
        for (JsonNode item : node) {
            if (!item.isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static String joined(JsonNode node) {
        List<String> items = new ArrayList<>();
        node.forEach(item -> items.add(item.asText()));
        return String.join(",", items);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("not TOML");
    }
}
