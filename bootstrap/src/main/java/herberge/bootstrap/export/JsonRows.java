package herberge.bootstrap.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import herberge.adapter.postgres.backup.JsonText;
import herberge.bootstrap.export.ExportFormat.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes each row as a JSON object on a line of its own, with null for absent values. */
final class JsonRows implements Rows {

    private final JsonGenerator out;
    private final List<String> headings;

    JsonRows(OutputStream out, List<String> headings) throws IOException {
        this.out = new JsonFactory()
                .createGenerator(out, JsonEncoding.UTF8)
                .setRootValueSeparator(new SerializedString(""))
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        this.headings = List.copyOf(headings);
    }

    @Override
    public void write(List<@Nullable Object> values) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < headings.size(); i++) {
            out.writeFieldName(headings.get(i));
            writeValue(values.get(i));
        }
        out.writeEndObject();
        out.writeRaw('\n');
    }

    private void writeValue(@Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof JsonText json) {
            out.writeRawValue(json.text());
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            out.writeString(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
