package herberge.adapter.postgres.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Converts values that several tables have in common from and to columns. */
public final class CommonColumns {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final ObjectReader OBJECTS =
            JSON.readerFor(new TypeReference<List<Map<String, @Nullable String>>>() {});

    private CommonColumns() {}

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable LocalDate optionalDate(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    public static Authorship authorship(Row row) throws SQLException {
        return new Authorship(
                row.instant("created_at"),
                new UserId(row.number("created_by")),
                row.instant("updated_at"),
                new UserId(row.number("updated_by")));
    }

    public static <S extends SqlStatement<S>> S bindAuthorship(S statement, Authorship authorship) {
        return statement
                .bind("createdAt", utc(authorship.createdAt()))
                .bind("createdBy", authorship.createdBy().value())
                .bind("updatedAt", utc(authorship.updatedAt()))
                .bind("updatedBy", authorship.updatedBy().value());
    }

    /** Writes flat objects as a JSON array. */
    public static String json(List<Map<String, @Nullable String>> objects) {
        try {
            return JSON.writeValueAsString(objects);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("could not write maps of text as JSON", e);
        }
    }

    public static List<Map<String, @Nullable String>> objects(String json) {
        if (json.equals("[]")) {
            return List.of(); // most rows have no companions
        }
        try {
            return OBJECTS.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable array of objects in the database: " + e.getMessage(), e);
        }
    }

    /** Throws {@link IllegalStateException} if a statement did not write exactly one row. */
    public static void requireOne(int rows, String entity) {
        if (rows != 1) {
            throw new IllegalStateException(entity + " was written " + rows + " times instead of once");
        }
    }
}
