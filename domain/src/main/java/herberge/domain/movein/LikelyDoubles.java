package herberge.domain.movein;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    public List<OpenDecision> decisions() {
        List<OpenDecision> decisions = new ArrayList<>();
        add(byName, GuestQuestion.Shared.NAME, decisions);
        add(byAddress, GuestQuestion.Shared.EMAIL, decisions);
        return decisions;
    }

    private static void add(Map<String, List<Long>> groups, GuestQuestion.Shared shared, List<OpenDecision> decisions) {
        groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> new OpenDecision("guests", group.get(0), question(group, shared)))
                .forEach(decisions::add);
    }

    private static Question question(List<Long> group, GuestQuestion.Shared shared) {
        List<Long> listed = group.stream().limit(LISTED).toList();
        return new GuestQuestion.LikelyDouble(shared, listed, group.size() - listed.size());
    }
}
