package herberge.adapter.postgres.shared;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The current row of a result set. */
record ResultSetRow(ResultSet row) implements Row {

    @Override
    public String text(String column) throws SQLException {
        return row.getString(column);
    }

    @Override
    public @Nullable String optionalText(String column) throws SQLException {
        return row.getString(column);
    }

    @Override
    public long number(String column) throws SQLException {
        return row.getLong(column);
    }

    @Override
    public @Nullable Long optionalNumber(String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    @Override
    public @Nullable BigDecimal optionalDecimal(String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    @Override
    public boolean flag(String column) throws SQLException {
        return row.getBoolean(column);
    }

    @Override
    public @Nullable Boolean optionalFlag(String column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }

    @Override
    public LocalDate date(String column) throws SQLException {
        return CommonColumns.date(row, column);
    }

    @Override
    public @Nullable LocalDate optionalDate(String column) throws SQLException {
        return CommonColumns.optionalDate(row, column);
    }

    @Override
    public Instant instant(String column) throws SQLException {
        return CommonColumns.instant(row, column);
    }

    @Override
    public @Nullable Instant optionalInstant(String column) throws SQLException {
        return CommonColumns.optionalInstant(row, column);
    }

    @Override
    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    @Override
    public @Nullable Set<Long> optionalNumbers(String column) throws SQLException {
        Array numbers = row.getArray(column);
        return numbers == null ? null : Set.copyOf(List.of((Long[]) numbers.getArray()));
    }

    @Override
    public String json(String column) throws SQLException {
        return row.getString(column);
    }
}
