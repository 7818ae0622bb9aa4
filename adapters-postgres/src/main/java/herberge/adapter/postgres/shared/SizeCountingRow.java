package herberge.adapter.postgres.shared;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row that counts the characters read from it. */
final class SizeCountingRow implements Row {

    private final Row row;
    private long length;

    SizeCountingRow(Row row) {
        this.row = row;
    }

    long length() {
        return length;
    }

    private void count(@Nullable String text) {
        length += text == null ? 0 : text.length();
    }

    @Override
    public String text(String column) throws SQLException {
        String text = row.text(column);
        count(text);
        return text;
    }

    @Override
    public @Nullable String optionalText(String column) throws SQLException {
        String text = row.optionalText(column);
        count(text);
        return text;
    }

    @Override
    public long number(String column) throws SQLException {
        return row.number(column);
    }

    @Override
    public @Nullable Long optionalNumber(String column) throws SQLException {
        return row.optionalNumber(column);
    }

    @Override
    public @Nullable BigDecimal optionalDecimal(String column) throws SQLException {
        return row.optionalDecimal(column);
    }

    @Override
    public boolean flag(String column) throws SQLException {
        return row.flag(column);
    }

    @Override
    public @Nullable Boolean optionalFlag(String column) throws SQLException {
        return row.optionalFlag(column);
    }

    @Override
    public LocalDate date(String column) throws SQLException {
        return row.date(column);
    }

    @Override
    public @Nullable LocalDate optionalDate(String column) throws SQLException {
        return row.optionalDate(column);
    }

    @Override
    public Instant instant(String column) throws SQLException {
        return row.instant(column);
    }

    @Override
    public @Nullable Instant optionalInstant(String column) throws SQLException {
        return row.optionalInstant(column);
    }

    @Override
    public List<String> texts(String column) throws SQLException {
        List<String> texts = row.texts(column);
        texts.forEach(this::count);
        return texts;
    }

    @Override
    public @Nullable Set<Long> optionalNumbers(String column) throws SQLException {
        return row.optionalNumbers(column);
    }

    @Override
    public String json(String column) throws SQLException {
        String json = row.json(column);
        count(json);
        return json;
    }
}
