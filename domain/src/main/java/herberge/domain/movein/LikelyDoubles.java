package herberge.domain.movein;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects guests who may be the same person, by name and by e-mail address. No guests are merged. */
public final class LikelyDoubles {

    private static final int LISTED = 20;

    private final Map<String, List<Long>> byName = new LinkedHashMap<>();
    private final Map<String, List<Long>> byAddress = new LinkedHashMap<>();

    public void add(long key, @Nullable String firstName, @Nullable String lastName, @Nullable String email) {
        String name = (firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName);
        if (!name.isBlank()) {
            byName.computeIfAbsent(name.toLowerCase(Locale.ROOT).strip(), same -> new ArrayList<>(1))
                    .add(key);
        }
        if (email != null) {
            byAddress
                    .computeIfAbsent(email.toLowerCase(Locale.ROOT), same -> new ArrayList<>(1))
                    .add(key);
        }
    }

    /** One decision for each group. */
    public List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        add(byName, "the same name", decisions);
        add(byAddress, "the same e-mail address", decisions);
        return decisions;
    }

    private static void add(Map<String, List<Long>> groups, String what, List<Decision> decisions) {
        groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> new Decision("likely-double", "guests", group.get(0), text(group, what)))
                .forEach(decisions::add);
    }

    private static String text(List<Long> group, String what) {
        String listed = group.stream().limit(LISTED).map(String::valueOf).collect(Collectors.joining(", "));
        return "guests " + listed + (group.size() > LISTED ? " and " + (group.size() - LISTED) + " more" : "")
                + " have " + what;
    }
}
