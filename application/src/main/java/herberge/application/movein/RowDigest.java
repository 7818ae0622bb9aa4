package herberge.application.movein;

import static java.nio.charset.StandardCharsets.UTF_8;

import herberge.application.shared.Sha256;
import herberge.domain.movein.LegacyRow;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Computes a digest by which a row is recognised in another file, whatever the order of its columns. */
final class RowDigest {

    private RowDigest() {}

    static String of(LegacyRow row) {
        StringBuilder canonical = new StringBuilder(256);
        new TreeMap<String, @Nullable Object>(row.values()).forEach((column, value) -> {
            if (value != null) { // a column that came later and is empty changes nothing
                canonical.append(column).append('\0');
                canonical.append(type(value)).append(text(value)).append('\0');
            }
        });
        byte[] digest = Sha256.of(canonical.toString().getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static char type(Object value) {
        if (value instanceof byte[]) {
            return 'b';
        }
        return value instanceof String ? 't' : 'n';
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : String.valueOf(value);
    }

    /** The values of the row without secrets, which are not kept: they are taken into their field or entered anew. */
    static LegacyRow withoutSecrets(LegacyRow row) {
        String secret = switch (row.table()) {
            case "rooms" -> "schluesselcode";
            case "email_config" -> "smtp_password";
            default -> null;
        };
        if (secret == null || row.value(secret) == null) {
            return row;
        }
        Map<String, @Nullable Object> values = new TreeMap<>(row.values());
        values.remove(secret);
        return new LegacyRow(row.table(), row.key(), values);
    }
}
