package herberge.application.shared;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** An entity as every answer shows it. Each kind of entity has one such record. */
public interface EntityView {

    /** Null in a dry run that creates the entity, and for entities that have no id. */
    default @Nullable Long id() {
        return null;
    }

    long version();

    /** What the view shows that can change while the version stays, such as the name of a booking's guest. */
    List<String> unversionedTexts();

    /** Identifies what the view shows: the version, and a checksum of the texts that change without it. */
    default String revision() {
        List<String> texts = unversionedTexts();
        if (texts.isEmpty()) {
            return Long.toString(version());
        }
        CRC32 crc = new CRC32();
        crc.update(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
        return version() + "." + Long.toHexString(crc.getValue());
    }
}
