package herberge.cli.command;

import herberge.cli.input.UsageException;
import picocli.CommandLine.Option;

/** The option that limits the number of items of a list. */
final class LimitOption {

    @Option(names = "--limit", paramLabel = "N", description = "at most so many; all of them when left out")
    int limit = Integer.MAX_VALUE;

    int value() {
        if (limit < 1) {
            throw new UsageException("limit");
        }
        return limit;
    }
}
