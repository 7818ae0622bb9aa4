package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;

/** Reads one kind of entity and lists it: as much as fits on a screen in a table, everything in CSV. */
public record Listing<T>(Function<JsonNode, T> reader, List<Column<T>> table, List<Column<T>> csv) {}
