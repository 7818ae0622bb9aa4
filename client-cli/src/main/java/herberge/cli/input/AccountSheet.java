package herberge.cli.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import herberge.cli.output.Csv;
import herberge.cli.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sheet of accounts to create, as spreadsheets save it: headings in English or German, commas or semicolons, in any
 * of the encodings of {@link SpreadsheetText}.
 */
public final class AccountSheet {

    /** One account; missing fields are empty. */
    public record Row(long line, String username, String fullName, String email, String role, String password) {

        @Override
        public String toString() {
            return place().toString(); // hides the password
        }

        /** Names the line for a message about it. */
        public Text place() {
            return new Text("sheet.line", line, username);
        }
    }

    private static final Map<String, String> ROLES = Map.of(
            "admin", "admin",
            "administrator", "admin",
            "administratorin", "admin",
            "user", "user",
            "benutzer", "user",
            "benutzerin", "user",
            "nutzer", "user");

    private final Map<SpreadsheetColumn, Integer> columns = new EnumMap<>(SpreadsheetColumn.class);
    private final Map<String, Long> seen = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Text> faults = new ArrayList<>();

    private int columnCount;

    private AccountSheet() {}

    /** Reads all rows; throws with all faults of the sheet at once. */
    public static List<Row> read(byte[] bytes) {
        List<CsvRecord> records = parse(SpreadsheetText.decode(bytes)).stream()
                .filter(record -> record.getFields().stream().anyMatch(field -> !field.isBlank()))
                .toList();
        if (records.isEmpty()) {
            throw new UsageException("sheet.empty");
        }
        AccountSheet sheet = new AccountSheet();
        sheet.readHeadings(records.get(0));
        List<CsvRecord> active = records.stream()
                .skip(1)
                .filter(record -> !sheet.isInactive(record))
                .toList();
        active.forEach(sheet::addRow);
        if (active.isEmpty()) {
            sheet.faults.add(new Text("sheet.nobody"));
        }
        if (!sheet.faults.isEmpty()) {
            throw new UsageException("sheet.refused", sheet.faults);
        }
        return sheet.rows;
    }

    private static List<CsvRecord> parse(String text) {
        String headings =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        long semicolons = headings.chars().filter(c -> c == ';').count();
        long commas = headings.chars().filter(c -> c == ',').count();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowUnclosedQuote(false)
                .fieldSeparator(semicolons > commas ? ';' : ',')
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw new UsageException("sheet.noCsv", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the file", e);
        }
    }

    private void readHeadings(CsvRecord record) {
        columnCount = record.getFieldCount();
        for (int i = 0; i < columnCount; i++) {
            String heading = singleLine(record.getField(i));
            Optional<SpreadsheetColumn> field = SpreadsheetColumn.of(heading);
            if (field.isPresent() && columns.putIfAbsent(field.get(), i) != null) {
                faults.add(new Text("sheet.twoColumns", field.get().label()));
            } else if (field.isEmpty() && !heading.isEmpty() && !SpreadsheetColumn.isServers(heading)) {
                faults.add(new Text("sheet.unknownColumn", heading));
            }
        }
        Stream.of(SpreadsheetColumn.values())
                .filter(field -> !field.isOptional() && !columns.containsKey(field))
                .forEach(field -> faults.add(new Text("sheet.noColumn", field.label())));
    }

    /** Whether the line is of an inactive account, which an import does not create. */
    private boolean isInactive(CsvRecord record) {
        return field(record, SpreadsheetColumn.ACTIVE).matches("(?i)false|no|falsch|nein");
    }

    private void addRow(CsvRecord record) {
        String username = field(record, SpreadsheetColumn.USERNAME);
        String role = field(record, SpreadsheetColumn.ROLE);
        String known = ROLES.get(role.toLowerCase(Locale.ROOT));
        Row row = new Row(
                record.getStartingLineNumber(),
                username,
                field(record, SpreadsheetColumn.FULL_NAME),
                field(record, SpreadsheetColumn.EMAIL),
                known == null ? "" : known,
                field(record, SpreadsheetColumn.PASSWORD));
        if (columns.containsKey(SpreadsheetColumn.USERNAME)) {
            checkName(row);
        }
        if (record.getFields().stream().skip(columnCount).anyMatch(extra -> !extra.isBlank())) {
            faults.add(new Text("sheet.moreFields", row.place()));
        }
        if (known == null && columns.containsKey(SpreadsheetColumn.ROLE)) {
            faults.add(
                    role.isEmpty() ? new Text("sheet.noRole", row.place()) : new Text("sheet.role", row.place(), role));
        }
        rows.add(row);
    }

    private void checkName(Row row) {
        if (row.username().isEmpty()) {
            faults.add(new Text("sheet.noName", row.line()));
            return;
        }
        Long before = seen.putIfAbsent(row.username(), row.line());
        if (before != null) {
            faults.add(new Text("sheet.sameName", row.place(), before));
        }
    }

    private String field(CsvRecord record, SpreadsheetColumn field) {
        Integer column = columns.get(field);
        if (column == null || column >= record.getFieldCount()) {
            return "";
        }
        String text = singleLine(record.getField(column));
        return field == SpreadsheetColumn.PASSWORD ? text : Csv.unescapeFormula(text); // a password is as it is
    }

    /** Replaces line ends and control characters, which are never part of a name. */
    private static String singleLine(String field) {
        return field.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
