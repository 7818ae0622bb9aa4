package herberge.cli.command;

import herberge.cli.api.Change;
import herberge.cli.api.ProblemException;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.api.UnreachableException;
import herberge.cli.output.TraceListings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints changes as a table: a line for each entity that was changed, and one line for a change of several stays. */
final class ChangeTable {

    private final CommandContext context;
    private final JointChangeSentences sentences;

    ChangeTable(CommandContext context) {
        this.context = context;
        this.sentences = new JointChangeSentences(context.api(), context.names(), context.tableTexts());
    }

    /** @param cut whether there may be more changes than these, so that the last one may be incomplete */
    void print(List<Change> newestFirst, boolean cut) {
        Map<Long, List<Change>> byId = newestFirst.stream()
                .collect(Collectors.groupingBy(Change::id, LinkedHashMap::new, Collectors.toList()));
        long last = newestFirst.get(newestFirst.size() - 1).id();
        List<Change> lines = new ArrayList<>();
        Map<Change, String> told = new HashMap<>();
        byId.forEach((id, all) -> {
            Optional<String> what = cut && id == last ? Optional.empty() : find(all);
            if (what.isPresent()) {
                Change line = new UndoStack(all).find(id).orElseThrow();
                told.put(line, what.get());
                lines.add(line);
            } else {
                lines.addAll(all);
            }
        });
        context.printer()
                .printTable(lines, new TraceListings(context).changes(line -> Optional.ofNullable(told.get(line))));
    }

    private Optional<String> find(List<Change> all) {
        try {
            return all.size() == 1 ? Optional.empty() : sentences.find(all);
        } catch (ProblemException | UnreachableException | UnexpectedAnswerException e) {
            return Optional.empty(); // then each entity has its line
        }
    }
}
