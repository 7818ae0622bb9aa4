package herberge.adapter.postgres.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row stored as JSON. A row from before a column was added has no value for that column. */
record JsonRow(JsonNode columns) implements Row {

    private static final ObjectMapper JSON = new ObjectMapper();

    static JsonRow parse(String json) {
        try {
            return new JsonRow(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable JSON in the database: " + e.getMessage(), e);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // returns null like JDBC
    public String text(String column) {
        return optionalText(column);
    }

    @Override
    public @Nullable String optionalText(String column) {
        return columns.path(column).textValue();
    }

    @Override
    public long number(String column) {
        return columns.path(column).longValue();
    }

    @Override
    public @Nullable Long optionalNumber(String column) {
        JsonNode value = columns.path(column);
        return value.isNumber() ? value.longValue() : null;
    }

    @Override
    public @Nullable BigDecimal optionalDecimal(String column) {
        return columns.hasNonNull(column) ? columns.path(column).decimalValue() : null;
    }

    @Override
    public boolean flag(String column) {
        return columns.path(column).booleanValue();
    }

    @Override
    public @Nullable Boolean optionalFlag(String column) {
        JsonNode value = columns.path(column);
        return value.isBoolean() ? value.booleanValue() : null;
    }

    @Override
    public LocalDate date(String column) {
        return LocalDate.parse(text(column));
    }

    @Override
    public @Nullable LocalDate optionalDate(String column) {
        String value = optionalText(column);
        return value == null ? null : LocalDate.parse(value);
    }

    @Override
    public Instant instant(String column) {
        return OffsetDateTime.parse(text(column)).toInstant();
    }

    @Override
    public @Nullable Instant optionalInstant(String column) {
        return optionalText(column) == null ? null : instant(column);
    }

    @Override
    public List<String> texts(String column) {
        List<String> texts = new ArrayList<>();
        columns.path(column).forEach(element -> texts.add(element.textValue()));
        return List.copyOf(texts);
    }

    @Override
    public @Nullable Set<Long> optionalNumbers(String column) {
        JsonNode value = columns.path(column);
        if (!value.isArray()) {
            return null;
        }
        Set<Long> numbers = new HashSet<>();
        value.forEach(element -> numbers.add(element.longValue()));
        return Set.copyOf(numbers);
    }

    @Override
    public String json(String column) {
        return columns.path(column).toString();
    }
}
