package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.QueryString;
import herberge.cli.input.UsageException;
import java.util.List;
import picocli.CommandLine.Option;

/** How much of a list that only ever grows is wanted, newest first. */
final class NewestOption {

    private static final int USUAL = 50;

    @Option(names = "--limit", paramLabel = "N", description = "the newest N; 50 when left out")
    int limit = USUAL;

    /** The newest; says so where there are more. */
    List<JsonNode> of(CommandContext desk, String path, QueryString query) {
        if (limit < 1 || limit == Integer.MAX_VALUE) {
            throw new UsageException("--limit takes a number from 1 on.");
        }
        List<JsonNode> items = desk.api().list(path, query, limit + 1);
        if (items.size() <= limit) {
            return items;
        }
        desk.warn("There are more than the newest " + limit + "; --limit N shows N of them.");
        return items.subList(0, limit);
    }
}
