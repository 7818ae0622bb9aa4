package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.QueryString;
import herberge.cli.input.UsageException;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that limits a growing list, which is sorted newest first. */
final class NewestOption {

    private static final int DEFAULT_LIMIT = 50;

    @Option(names = "--limit", paramLabel = "N", description = "the newest N; 50 when left out")
    int limit = DEFAULT_LIMIT;

    /** Fetches the newest items; prints a note if there are more. */
    List<JsonNode> fetch(CommandContext context, String path, QueryString query) {
        if (limit < 1 || limit == Integer.MAX_VALUE) {
            throw new UsageException("limit");
        }
        List<JsonNode> items = context.api().list(path, query, limit + 1);
        if (items.size() <= limit) {
            return items;
        }
        context.warn(context.text("limit.more", limit));
        return items.subList(0, limit);
    }
}
