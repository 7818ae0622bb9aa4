package herberge.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Finds the words that may stand at the end of a command line: commands, options, fixed values, and live names. */
public final class Completion {

    private static final List<String> DAYS =
            List.of("today", "tomorrow", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "+1", "+7");

    private static final List<String> STATUSES =
            List.of("reserved", "confirmed", "checked-in", "checked-out", "cancelled", "no-show");
    private static final List<String> KINDS = List.of(
            "booking",
            "group",
            "guest",
            "room",
            "block",
            "credit",
            "payment",
            "payer",
            "invoice",
            "reminder",
            "service",
            "discount",
            "user");

    /** The values of parameters with few, by the label of the parameter. */
    private static final Map<String, List<String>> FIXED = Map.ofEntries(
            Map.entry("DAY", DAYS),
            Map.entry("FROM", DAYS),
            Map.entry("TO", DAYS),
            Map.entry("YES|NO", List.of("yes", "no")),
            Map.entry("ROLE", List.of("admin", "user")),
            Map.entry("SCOPE", List.of("read", "write")),
            Map.entry("LANGUAGE", List.of("de", "en")),
            Map.entry("SHELL", List.of("bash", "zsh", "fish")),
            Map.entry("WHEN", List.of("overdue", "today", "upcoming", "all")),
            Map.entry("STATUS", STATUSES),
            Map.entry(
                    "TOPIC", Stream.of(HelpTopic.values()).map(HelpTopic::title).toList()),
            Map.entry("KIND", KINDS));

    private final CommandLine root;
    private final Supplier<LiveNames> live;
    private final Supplier<List<String>> profiles;

    /**
     * @param live called only if names of the house are asked for
     * @param profiles the names of the profiles of this desk
     */
    public Completion(CommandLine root, Supplier<LiveNames> live, Supplier<List<String>> profiles) {
        this.root = root;
        this.live = live;
        this.profiles = profiles;
    }

    /**
     * Returns what may stand for the last word.
     *
     * @param words the words after the name of the program; the last is the one being typed, and may be empty
     */
    public List<Candidate> of(List<String> words) {
        CommandLine command = root;
        OptionSpec pending = null;
        int position = 0;
        for (String word : words.subList(0, Math.max(0, words.size() - 1))) {
            CommandLine below = command.getSubcommands().get(word);
            if (pending != null) {
                pending = word.equals("=") ? pending : null; // some shells take = for a word
            } else if (word.startsWith("-")) {
                pending = optionWithValue(command, word);
            } else if (position == 0 && below != null) {
                command = below;
            } else {
                position++;
            }
        }
        String typed = words.isEmpty() ? "" : words.get(words.size() - 1);
        return candidates(command, pending, position, typed.equals("=") ? "" : typed);
    }

    private static @Nullable OptionSpec optionWithValue(CommandLine command, String word) {
        OptionSpec option = command.getCommandSpec().findOption(word);
        return option != null && option.arity().max() > 0 ? option : null;
    }

    private List<Candidate> candidates(CommandLine command, @Nullable OptionSpec pending, int position, String typed) {
        if (pending != null) {
            return values(pending, named(pending.paramLabel()), typed);
        }
        if (typed.startsWith("-")) {
            return options(command, typed);
        }
        List<Candidate> candidates = new ArrayList<>(position == 0 ? subcommands(command, typed) : List.of());
        parameter(command, position)
                .ifPresent(
                        parameter -> candidates.addAll(values(parameter, label(command, parameter, position), typed)));
        return candidates;
    }

    private static List<Candidate> options(CommandLine command, String typed) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(option -> new Candidate(option.longestName(), first(option.description())))
                .filter(option -> option.value().startsWith(typed))
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList();
    }

    private static List<Candidate> subcommands(CommandLine command, String typed) {
        return command.getSubcommands().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(typed))
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(entry -> new Candidate(
                        entry.getKey(),
                        first(entry.getValue().getCommandSpec().usageMessage().description())))
                .toList();
    }

    private static Optional<PositionalParamSpec> parameter(CommandLine command, int position) {
        return command.getCommandSpec().positionalParameters().stream()
                .filter(parameter -> parameter.index().contains(position))
                .findFirst();
    }

    /** The label; of several words in one that of the position, and of another one of the same kind that of the first. */
    private static String label(CommandLine command, PositionalParamSpec parameter, int position) {
        String label = named(parameter.paramLabel());
        if (label.equals("OTHER")) {
            return parameter(command, 0).map(ArgSpec::paramLabel).orElse("");
        }
        String[] labels = label.split(" ", -1);
        return position < labels.length ? labels[position] : labels.length == 1 ? label : "";
    }

    /** The label as written; an option without one has its name, such as {@code <room>}. */
    private static String named(String label) {
        return label.replaceAll("[<>]", "").toUpperCase(Locale.ROOT);
    }

    private List<Candidate> values(ArgSpec spec, String label, String typed) {
        return switch (label) {
            case "ROOM" -> live.get().rooms(typed);
            case "GUEST" -> live.get().guests(typed);
            case "PAYER" -> live.get().payers(typed);
            case "BOOKING" -> live.get().bookings(typed);
            case "GROUP" -> live.get().groups(typed);
            case "USER" -> live.get().users(typed);
            case "NAME" ->
                spec.isOption() && ((OptionSpec) spec).longestName().equals("--profile")
                        ? begun(profiles.get().stream(), typed)
                        : List.of();
            default -> begun(fixed(spec, label), typed);
        };
    }

    private static Stream<String> fixed(ArgSpec spec, String label) {
        if (spec.completionCandidates() == null) {
            return FIXED.getOrDefault(label, List.of()).stream();
        }
        List<String> values = new ArrayList<>();
        spec.completionCandidates().forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
        return values.stream();
    }

    private static List<Candidate> begun(Stream<String> values, String typed) {
        return values.filter(value -> value.startsWith(typed))
                .map(Candidate::new)
                .toList();
    }

    private static String first(String[] description) {
        return description.length == 0 ? "" : description[0];
    }
}
