package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;

/** How one kind of thing is read from the wire and listed: what fits on a screen, and everything in CSV. */
public record Listing<T>(Function<JsonNode, T> reader, List<Column<T>> table, List<Column<T>> csv) {}
