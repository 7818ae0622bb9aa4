package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Remembers the version in which each entity was last shown at this desk, in a file that only this user can read. It
 * keeps the latest 2000 entities. If the file cannot be used, nothing is remembered.
 */
public final class ShownVersions {

    private static final int MOST = 2_000;

    private final PrivateFile file;
    private final String owner;

    /** @param owner the server and the user; versions of another owner in the file are dropped */
    ShownVersions(PrivateFile file, String owner) {
        this.file = file;
        this.owner = owner;
    }

    /** Returns the version of the entity with that path, such as {@code /bookings/17}; empty if it was not shown. */
    public OptionalLong find(String path) {
        Long version = read().get(path);
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** Remembers these versions by the paths of the entities. A lower version never replaces a higher one. */
    public void remember(Map<String, Long> shown) {
        Map<String, Long> versions = read();
        boolean changed = false;
        for (Map.Entry<String, Long> entry : shown.entrySet()) {
            Long former = versions.remove(entry.getKey());
            Long latest = former == null ? entry.getValue() : Long.valueOf(Math.max(former, entry.getValue()));
            versions.put(entry.getKey(), latest);
            changed |= !latest.equals(former);
        }
        if (changed) {
            write(versions);
        }
    }

    private Map<String, Long> read() {
        Map<String, Long> versions = new LinkedHashMap<>();
        JsonNode stored = content();
        if (Json.textOrEmpty(stored, "owner").equals(owner)) {
            for (Map.Entry<String, JsonNode> entry : stored.path("versions").properties()) {
                versions.put(entry.getKey(), entry.getValue().asLong());
            }
        }
        return versions;
    }

    private JsonNode content() {
        try {
            return file.read();
        } catch (UncheckedIOException e) {
            return Json.object(); // as if nothing had been shown
        }
    }

    private void write(Map<String, Long> versions) {
        ObjectNode latest = Json.object();
        versions.entrySet().stream()
                .skip(Math.max(0, versions.size() - MOST))
                .forEach(entry -> latest.put(entry.getKey(), entry.getValue()));
        try {
            file.write(Json.object().put("owner", owner).set("versions", latest));
        } catch (UncheckedIOException e) {
            return; // then writes are based on the version read just before
        }
    }
}
