package herberge.adapter.http.shared;

import com.fasterxml.jackson.annotation.JsonProperty;
import herberge.application.shared.AuditEntry;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An audit entry as responses show it; {@code new} is a keyword in Java. */
public record AuditEntryJson(
        long id,
        long changeId,
        String table,
        long recordId,
        String operation,
        long userId,
        String username,
        Instant at,
        @Nullable Map<String, @Nullable Object> old,
        @JsonProperty("new") @Nullable Map<String, @Nullable Object> now,
        boolean erased) {

    public static Iterator<AuditEntryJson> each(Iterator<AuditEntry> entries) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public AuditEntryJson next() {
                return of(entries.next());
            }
        };
    }

    public static AuditEntryJson of(AuditEntry is) {
        return new AuditEntryJson(
                is.id(),
                is.changeId(),
                is.table(),
                is.recordId(),
                is.operation().code(),
                is.userId(),
                is.username(),
                is.at(),
                is.old(),
                is.now(),
                is.erased());
    }
}
