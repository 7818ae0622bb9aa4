package herberge.bootstrap.moveout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import herberge.adapter.postgres.movein.LegacyRowJson;
import herberge.domain.movein.LegacyMoney;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.LegacyTime;
import herberge.domain.movein.Remark;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of this house, with the row of the desktop program that it once was. */
final class HouseRow {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, @Nullable Object> values;
    private final LegacyRow legacy;
    private final List<Remark> remarks;

    /** @param table where the row was kept there; a row that never was there has no values of it */
    HouseRow(String table, Map<String, @Nullable Object> values) {
        this.values = values;
        Object kept = values.get("legacy");
        Object noted = values.get("legacy_remarks");
        this.legacy = kept == null ? new LegacyRow(table, 0, Map.of()) : LegacyRowJson.read(table, 0, kept.toString());
        this.remarks = noted == null ? List.of() : LegacyRowJson.remarks(noted.toString());
    }

    LegacyRow legacy() {
        return legacy;
    }

    boolean wasThere() {
        return !legacy.values().isEmpty();
    }

    /** Whether the move-in could not use what stood there. */
    boolean wasUnusable(String column) {
        return remarks.stream().anyMatch(remark -> remark.column().equals(column) && remark.after() == null);
    }

    /** The value as the desktop program stores it: flags as 0 and 1, days and times as text. */
    @Nullable
    Object value(String column) {
        Object value = values.get(column);
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        if (value instanceof Instant at) {
            return LegacyTime.text(at);
        }
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    @Nullable
    String text(String column) {
        Object value = values.get(column);
        return value == null ? null : value.toString();
    }

    long number(String column) {
        return Objects.requireNonNull((Long) values.get(column), column);
    }

    @Nullable
    Long id(String column) {
        return (Long) values.get(column);
    }

    boolean has(String column) {
        return values.get(column) != null;
    }

    /** An amount of cents in euros. */
    double euros(String column) {
        return LegacyMoney.euros(number(column));
    }

    @Nullable
    Instant at(String column) {
        return (Instant) values.get(column);
    }

    LocalDate day(String column) {
        return Objects.requireNonNull((LocalDate) values.get(column), column);
    }

    JsonNode json(String column) {
        Object value = values.get(column);
        try {
            return value == null ? JSON.missingNode() : JSON.readTree(value.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable JSON in column " + column, e);
        }
    }
}
